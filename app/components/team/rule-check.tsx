import { Form, useNavigation } from '@remix-run/react'
import { CircleCheck, CircleDotDashed } from 'lucide-react'
import { Badge } from '../badge'
import { Button, ButtonLink } from '../button'
import { FormFault } from '../field'
import { Card } from '../page'
import { Table, Td, Th } from '../table'
import { countWords, dateWords } from '../words'
import { Pages } from './team-controls'

type Row = { id: string; name: string; teamName: string; dueOn: string | null; finishedAt: number | null; inIt: boolean }

export type RulePreview = { title: string; people: number; there: number; page: number; pages: number; rows: Row[] }

/** `search`: the rule as the address says it. `sentence`: whom it means and when it is due. `id` will be the rule's, however often it is sent. */
type Props = { id: string; search: string; name: string; sentence: string; note: string; preview: RulePreview; fault: string | undefined }

/** The second of two steps: whom it reaches now, by name, with each one's day, and the switch. */
export function RuleCheck({ id, search, name, sentence, note, preview: { title, people, there, page, pages, rows }, fault }: Props) {
  const busy = useNavigation().state !== 'idle'
  const more = people - rows.length
  return (
    <Card className="max-w-[860px]">
      <FormFault>{fault}</FormFault>
      <h2 className="text-xl">{name}</h2>
      <p className="mt-1">{`${title} for ${sentence}.`}</p>
      {note ? <p className="mt-2">{`“${note}”`}</p> : null}
      <p className="mt-4 font-semibold" role="status">
        {people === 0 ? 'It reaches no one today, and whoever fits later.' : `It reaches ${countWords(people, 'person', 'people')} now${there > 0 ? `; ${there} of them finished it or are in it already` : ''}.`}
      </p>
      {rows.length > 0 ? (
        <div className="mt-3">
          <Table caption="Whom it reaches" head={<><Th>Person</Th><Th>Team</Th><Th>Due</Th></>}>
            {rows.map((row) => (
              <tr key={row.id}>
                <Td head>{row.name}</Td>
                <Td>{row.teamName}</Td>
                <Td>
                  {row.inIt ? (
                    <Badge icon={CircleDotDashed}>In it already</Badge>
                  ) : row.finishedAt === null ? (
                    <span className="whitespace-nowrap">{row.dueOn === null ? 'step by step, from today' : dateWords(Date.parse(row.dueOn))}</span>
                  ) : (
                    <Badge tone="good" icon={CircleCheck}>{`Finished ${dateWords(row.finishedAt)}`}</Badge>
                  )}
                </Td>
              </tr>
            ))}
          </Table>
          {more > 0 ? <p className="mt-2 text-sm text-ink-quiet">{`and ${more} more, on other pages`}</p> : null}
          <Pages page={page} pages={pages} to={(other) => `/team/rules/new?${search}&step=preview&page=${other}`} />
        </div>
      ) : null}
      <Form method="post" action={`/team/rules/new?${search}&step=preview`} className="mt-6 flex flex-wrap gap-3">
        <input type="hidden" name="id" value={id} />
        <Button look="primary" disabled={busy}>
          Switch it on
        </Button>
        <ButtonLink to={`/team/rules/new?${search}`}>Change something</ButtonLink>
      </Form>
    </Card>
  )
}
