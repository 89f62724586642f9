import { Form, useNavigation } from '@remix-run/react'
import { Button } from '../button'
import { Card } from '../page'
import { countWords, dateWords } from '../words'
import { NameList } from './name-list'

type Props = { id: string; values: Record<string, string>; preview: { course: string; target: string; people: string[] } }

/** The second of two steps: whom it reaches, by name, and the switch. */
export function AssignCheck({ id, values, preview }: Props) {
  const busy = useNavigation().state !== 'idle'
  const { course, target, people } = preview
  return (
    <Card className="max-w-[720px]">
      <h2 className="text-xl">
        {course} for {target}, due {dateWords(Date.parse(values.dueOn ?? ''))}
      </h2>
      {values.note ? <p className="mt-2">“{values.note}”</p> : null}
      <p className="mt-4 font-semibold">{people.length === 0 ? 'It reaches no one today, and whoever joins later.' : `It reaches ${countWords(people.length, 'person', 'people')}:`}</p>
      {people.length > 0 ? (
        <NameList names={people} />
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
