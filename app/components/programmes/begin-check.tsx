import { Form, useNavigation } from '@remix-run/react'
import { Button } from '../button'
import { Card } from '../page'
import { countWords, dateWords } from '../words'
import { NameList } from '../team/name-list'

type Props = { values: Record<string, string>; preview: { programme: string; target: string; begin: string[]; already: string[] } }

/** The second of two steps: for whom it begins, by name, and the switch. */
export function BeginCheck({ values, preview }: Props) {
  const busy = useNavigation().state !== 'idle'
  const { programme, target, begin, already } = preview
  return (
    <Card className="max-w-[720px]">
      <h2 className="text-xl">{`${programme} for ${target}, from ${dateWords(Date.parse(values.startsOn ?? ''))}`}</h2>
      <p className="mt-4 font-semibold">{`It begins for ${countWords(begin.length, 'person', 'people')}:`}</p>
      <NameList names={begin} />
      {already.length > 0 ? (
        <>
          <p className="mt-4 font-semibold">{`${countWords(already.length, 'person is', 'people are')} in it already and stay as they are:`}</p>
          <NameList names={already} />
        </>
      ) : null}
      <Form method="post" action="/team/programmes" className="mt-6 flex flex-wrap gap-3">
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button look="primary" name="intent" value="begin" disabled={busy}>
          Begin it
        </Button>
        <Button name="intent" value="change" disabled={busy}>
          Change something
        </Button>
      </Form>
    </Card>
  )
}
