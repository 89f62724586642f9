import { Form, useNavigation } from '@remix-run/react'
import { Button } from '../button'
import { Card } from '../page'
import { countWords, dateWords } from '../words'
import { NameList } from './name-list'

type Props = { id: string; values: Record<string, string>; preview: { title: string; quiz: boolean; target: string; people: string[]; done: string[] } }

/** The second of two steps: whom it reaches, by name, who has done it already, and the switch. */
export function AssignCheck({ id, values, preview }: Props) {
  const busy = useNavigation().state !== 'idle'
  const { title, quiz, target, people, done } = preview
  return (
    <Card className="max-w-[720px]">
      <h2 className="text-xl">
        {`${quiz ? `The quiz “${title}”` : title} for ${target}, due ${dateWords(Date.parse(values.dueOn ?? ''))}`}
      </h2>
      {values.note ? <p className="mt-2">“{values.note}”</p> : null}
      <p className="mt-4 font-semibold">{people.length === 0 ? `It reaches no one ${done.length > 0 ? 'who has it to do' : 'today'}, and whoever joins later.` : `It reaches ${countWords(people.length, 'person', 'people')}:`}</p>
      {people.length > 0 ? (
        <NameList names={people} />
      ) : null}
      {done.length > 0 ? (
        <>
          <p className="mt-4 font-semibold">{`${countWords(done.length, 'person has', 'people have')} ${quiz ? 'passed' : 'finished'} it already, and ${done.length === 1 ? 'has' : 'have'} nothing to do:`}</p>
          <NameList names={done} />
        </>
      ) : null}
      <Form method="post" action="/team/assign" className="mt-6 flex flex-wrap gap-3">
        {Object.entries({ ...values, id }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button look="primary" name="intent" value="assign" disabled={busy}>
          Assign it
        </Button>
        <Button name="intent" value="change" disabled={busy}>
          Change something
        </Button>
      </Form>
    </Card>
  )
}
