import { Form } from '@remix-run/react'
import { Archive } from 'lucide-react'
import { Badge } from '../badge'
import { Button } from '../button'
import { EmptyState } from '../page'
import { dueWords } from '../words'

type Listed = { id: string; title: string; quiz: boolean; archived: boolean; target: { name: string }; dueOn: string; note: string; assignedBy: string }

const nameOf = ({ title, quiz }: Listed) => (quiz ? `The quiz “${title}”` : title)

/** What stands assigned; withdrawing asks once and names what it takes back. */
export function AssignmentList({ assignments, now }: { assignments: Listed[]; now: number }) {
  if (assignments.length === 0) {
    return <EmptyState title="Nothing is assigned to your teams">What you assign will be listed here, with its day and a way to take it back.</EmptyState>
  }
  return (
    <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {assignments.map((one) => (
        <li key={one.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3">
          <div className="min-w-0">
            <p className="font-semibold">
              {nameOf(one)} for {one.target.name}
            </p>
            {one.archived ? (
              <p className="py-1">
                <Badge icon={Archive}>It is archived: reps do not meet it</Badge>
              </p>
            ) : null}
            <p className="text-sm text-ink-quiet">
              {dueWords(one.dueOn, now)}, assigned by {one.assignedBy}
            </p>
            {one.note ? <p className="mt-1 text-sm">“{one.note}”</p> : null}
          </div>
          <details className="text-sm">
            <summary className="min-h-11 py-3 font-medium text-bad">Withdraw</summary>
            <Form method="post" action="/team/assign" className="max-w-[40ch] space-y-3 pb-2">
              <p>
                {nameOf(one)} will no longer be due for {one.target.name}. What they did stays done.
              </p>
              <input type="hidden" name="intent" value="withdraw" />
              <input type="hidden" name="id" value={one.id} />
              <Button look="danger">Withdraw this assignment</Button>
            </Form>
          </details>
        </li>
      ))}
    </ul>
  )
}
