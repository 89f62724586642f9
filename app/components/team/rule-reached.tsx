import { Form, Link } from '@remix-run/react'
import { CircleCheck, CircleDashed, CircleDotDashed, TriangleAlert } from 'lucide-react'
import { Badge } from '../badge'
import { Button } from '../button'
import { Field, FormFault } from '../field'
import { Table, Td, Th } from '../table'
import { dateWords, dueWords } from '../words'

type Row = { id: string; name: string; teamName: string; dueOn: string | null; longer: boolean; begun: boolean; finishedAt: number | null }
type Refusal = { faults: Record<string, string>; values: Record<string, string> } | null

type Props = { ruleId: string; rows: Row[]; people: number; sentId: string; refusal: Refusal; now: number }

/** One page of those whom a rule reached, each with their day, how far they are, and a way to take them out of it. */
export function RuleReached({ ruleId, rows, people, sentId, refusal, now }: Props) {
  const today = new Date(now).toISOString().slice(0, 10)
  return (
    <Table caption={`Whom it reached: ${people}`} head={<><Th>Person</Th><Th>Due</Th><Th>How far</Th><Th>Exceptions</Th></>}>
      {rows.map((row) => (
        <tr key={row.id}>
          <Td head>
            <Link to={`/team/${row.id}`} className="link inline-flex min-h-11 min-w-28 items-center">
              {row.name}
            </Link>
            <span className="-mt-1 block text-xs font-normal text-ink-quiet">{row.teamName}</span>
          </Td>
          <Td>
            <span className="whitespace-nowrap">{row.dueOn === null ? 'no day now' : row.finishedAt === null ? dueWords(row.dueOn, now) : `was due ${dateWords(Date.parse(row.dueOn))}`}</span>
            {row.longer ? <span className="block text-xs text-ink-quiet">was given longer</span> : null}
          </Td>
          <Td>
            <div className="flex flex-wrap gap-1">
              {row.finishedAt !== null ? <Badge tone="good" icon={CircleCheck}>Finished</Badge> : row.begun ? <Badge icon={CircleDotDashed}>Under way</Badge> : <Badge icon={CircleDashed}>Not begun</Badge>}
              {row.finishedAt === null && row.dueOn !== null && row.dueOn < today ? <Badge tone="bad" icon={TriangleAlert}>Overdue</Badge> : null}
            </div>
          </Td>
          <Td>
            <div className="flex flex-wrap items-start gap-x-4">
              {row.finishedAt === null ? (
                <Link to={`/team/${row.id}/due`} className="link inline-flex min-h-11 items-center whitespace-nowrap" aria-label={`Give longer: ${row.name}`}>
                  Give longer
                </Link>
              ) : null}
              <TakeOut ruleId={ruleId} person={row} sentId={sentId} refusal={refusal?.values.person === row.id ? refusal : null} />
            </div>
          </Td>
        </tr>
      ))}
    </Table>
  )
}

function TakeOut({ ruleId, person: { id, name }, sentId, refusal }: { ruleId: string; person: Row; sentId: string; refusal: Refusal }) {
  return (
    <details open={refusal ? true : undefined}>
      <summary className="min-h-11 py-3 font-medium whitespace-nowrap text-bad" aria-label={`Take out: ${name}`}>
        Take out
      </summary>
      <Form method="post" action={`/team/rules/${ruleId}`} noValidate className="min-w-60 space-y-3 pb-2">
        <p>{`It will no longer be due for ${name} by this rule. What they did stays done.`}</p>
        <FormFault>{refusal?.faults.id}</FormFault>
        <input type="hidden" name="intent" value="out" />
        <input type="hidden" name="person" value={id} />
        <input type="hidden" name="id" value={sentId} />
        <Field label="Why" name="reason" required maxLength={300} defaultValue={refusal?.values.reason} fault={refusal?.faults.reason} />
        <Button look="danger">{`Take ${name} out`}</Button>
      </Form>
    </details>
  )
}
