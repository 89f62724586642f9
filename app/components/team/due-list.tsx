import { Form } from '@remix-run/react'
import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react'
import { Badge } from '../badge'
import { Button } from '../button'
import { Field, FormFault } from '../field'
import { dateWords, dueWords } from '../words'

type Extension = { dueOn: string; reason: string; grantedBy: string; at: number }
type Assigned = { id: string; title: string; quiz: boolean; usedUp: boolean; dueOn: string; from: string | null; note: string; assignedBy: string; finishedAt: number | null; extensions: Extension[] }
type Refusal = { faults: Record<string, string>; values: Record<string, string> } | null

type Props = { assigned: readonly Assigned[]; mayExtend: boolean; lastDay: string; sentId: string; refusal: Refusal; now: number }

/** What is due for one person, with what they were given longer and why, and the form for more. */
export function DueList({ assigned, mayExtend, lastDay, sentId, refusal, now }: Props) {
  const today = new Date(now).toISOString().slice(0, 10)
  return (
    <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {assigned.map((one) => (
        <li key={one.id} className="px-4 py-4">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <h2 className="text-lg">{one.quiz ? `Quiz: ${one.title}` : one.title}</h2>
            {one.finishedAt !== null ? (
              <Badge tone="good" icon={CircleCheck}>{`${one.quiz ? 'Passed' : 'Finished'} ${dateWords(one.finishedAt)}`}</Badge>
            ) : one.dueOn < today ? (
              <Badge tone="bad" icon={TriangleAlert}>Overdue</Badge>
            ) : null}
          </div>
          <p className="mt-1 first-letter:uppercase">{one.finishedAt === null ? dueWords(one.dueOn, now) : `was due ${dateWords(Date.parse(one.dueOn))}`}</p>
          <p className="text-sm text-ink-quiet">{`Assigned by ${one.assignedBy}${one.note ? `: “${one.note}”` : ''}`}</p>
          {one.usedUp ? (
            <p className="mt-2 flex flex-wrap items-center gap-x-2">
              <Badge tone="bad" icon={OctagonX}>Blocked</Badge>
              <span className="text-sm">No attempt is left. A trainer can grant another one.</span>
            </p>
          ) : null}
          {one.extensions.length > 0 ? (
            <ul className="mt-2 space-y-1 text-sm" aria-label={`Given longer for ${one.title}`}>
              {one.extensions.map((longer) => (
                <li key={longer.dueOn}>
                  {`Extended to ${dateWords(Date.parse(longer.dueOn))}, because: “${longer.reason}”`}
                  <span className="block text-ink-quiet">{`${longer.grantedBy}, ${dateWords(longer.at)}`}</span>
                </li>
              ))}
              {one.from === null ? null : <li className="text-ink-quiet">{`First due ${dateWords(Date.parse(one.from))}`}</li>}
            </ul>
          ) : null}
          {mayExtend && one.finishedAt === null ? <GiveLonger assigned={one} lastDay={lastDay} sentId={sentId} refusal={refusal?.values.assignment === one.id ? refusal : null} /> : null}
        </li>
      ))}
    </ul>
  )
}

function GiveLonger({ assigned: { id, title }, lastDay, sentId, refusal }: { assigned: Assigned; lastDay: string; sentId: string; refusal: Refusal }) {
  return (
    <details open={refusal ? true : undefined} className="mt-1">
      <summary className="link inline-flex min-h-11 items-center text-sm font-medium" aria-label={`Give longer for ${title}`}>
        Give longer
      </summary>
      <Form method="post" noValidate className="max-w-[480px] space-y-4 pt-2 pb-2">
        <FormFault>{refusal?.faults.form ?? refusal?.faults.id}</FormFault>
        <input type="hidden" name="id" value={sentId} />
        <input type="hidden" name="assignment" value={id} />
        <Field label="New day" name="dueOn" type="date" required max={lastDay} defaultValue={refusal?.values.dueOn} fault={refusal?.faults.dueOn} />
        <Field label="Why" name="reason" required maxLength={300} defaultValue={refusal?.values.reason} fault={refusal?.faults.reason} help="They read it beside what is due." />
        <Button look="primary">Give longer</Button>
      </Form>
    </details>
  )
}
