import { Form, Link, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import type { PayPeriod } from '#db/queries/pay-periods'
import { Button } from '../button'
import { Meter } from '../meter'
import { Card } from '../page'

type Props = { period: PayPeriod; people: number; written: number; refused: readonly { id: string; name: string }[]; busy: boolean }

const everyMs = 1500

/** Closing a period: asked for here, done beside, with how far it is. The page asks again by itself; without scripts it is loaded again. */
export function ClosePeriod({ period, people, written, refused, busy }: Props) {
  const under = period.closeAskedBy !== null
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!under || state !== 'idle') return
    const timer = setTimeout(revalidate, everyMs)
    return () => clearTimeout(timer)
  }, [under, state, revalidate])
  if (under) {
    return (
      <Card>
        <p className="font-semibold" role="status">{period.state === 'closing' ? `Writing the ledger: ${written} of ${people} people.` : 'Working out every statement.'}</p>
        {period.state === 'closing' && people > 0 ? <div className="mt-3"><Meter value={written} max={people} label={`${written} of ${people}`} /></div> : null}
        <p className="mt-2 text-sm text-ink-quiet">It goes on by itself, also after a stop. You may leave this page.</p>
        <noscript><p className="mt-2 text-sm">Load the page again to see how far it is.</p></noscript>
      </Card>
    )
  }
  return (
    <Card>
      {refused.length > 0 ? (
        <div role="alert" className="mb-4 text-sm text-bad">
          <p className="font-semibold">It was not closed, because these people cannot be paid as it stands. Their statements say why.</p>
          <ul className="mt-1 flex flex-wrap gap-x-4">
            {refused.map(({ id, name }) => (
              <li key={id}><Link to={`/admin/people/${id}`} className="link inline-flex min-h-11 items-center">{name}</Link></li>
            ))}
          </ul>
        </div>
      ) : null}
      <p>Closing works out every statement by what is known now, shares a budget that is short, brings corrections of earlier periods, and writes the ledger once.</p>
      <Form method="post" className="mt-4">
        <Button look="primary" name="intent" value="close" disabled={busy}>Close this period</Button>
      </Form>
    </Card>
  )
}
