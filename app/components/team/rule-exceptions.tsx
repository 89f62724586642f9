import { Form } from '@remix-run/react'
import { Button } from '../button'
import { dateWords } from '../words'

type Exception = { personId: string; name: string; reason: string; madeBy: string; at: number }

/** Who is taken out of a rule, by whom and why, and the way back. */
export function RuleExceptions({ exceptions }: { exceptions: readonly Exception[] }) {
  if (exceptions.length === 0) return <p className="text-ink-quiet">Nobody.</p>
  return (
    <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {exceptions.map(({ personId, name, reason, madeBy, at }) => (
        <li key={personId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
          <div className="min-w-0">
            <p className="font-semibold">{name}</p>
            <p className="text-sm">{`“${reason}”`}</p>
            <p className="text-sm text-ink-quiet">{`${madeBy}, ${dateWords(at)}`}</p>
          </div>
          <Form method="post">
            <input type="hidden" name="intent" value="back" />
            <input type="hidden" name="person" value={personId} />
            <Button>{`Put ${name} back`}</Button>
          </Form>
        </li>
      ))}
    </ul>
  )
}
