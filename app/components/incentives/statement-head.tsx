import type { Settlement } from '../../domain/incentives/statement/settle'
import type { Statement } from '../../domain/incentives/statement/trace'
import { Badge } from '../badge'
import { TotalCard } from '../total-card'
import { countWords, moneyWords } from '../words'

type Props = { statement: Statement; settlement: Settlement | null; budgeted: boolean }

/** What a statement comes to. While its period runs it says so, and what may still change it. */
export function StatementHead({ statement: { amount, points, badges, currency }, settlement, budgeted }: Props) {
  return (
    <div className="mb-8">
      <div className="grid gap-4 sm:grid-cols-3">
        <TotalCard label={settlement ? 'Paid' : 'So far'} value={moneyWords(settlement?.paid ?? amount, currency)}>
          {settlement ? <Parts settlement={settlement} currency={currency} /> : null}
        </TotalCard>
        <TotalCard label="Points" value={String(points)} />
        <TotalCard label="Badges" value={badges.length === 0 ? 'None' : countWords(badges.length, 'badge')}>
          <ul className="mt-2 space-y-2">
            {badges.map(({ id, name, meaning }) => (
              <li key={id} className="text-sm">
                <Badge tone="accent">{name}</Badge> <span className="text-ink-quiet">{meaning}</span>
              </li>
            ))}
          </ul>
        </TotalCard>
      </div>
      {settlement ? null : (
        <p className="mt-3 text-sm text-ink-quiet">
          {`This is what it would be if the period ended now.${budgeted ? ' A budget for everyone is shared when it is closed, so it may come to less.' : ''} It moves until the period is closed.`}
        </p>
      )}
    </div>
  )
}

/** How what is paid comes about, where it is not just what was earned. */
function Parts({ settlement: { earned, corrected, brought, carried }, currency }: { settlement: Settlement; currency: string }) {
  if (corrected === 0 && brought === 0 && carried === 0) return null
  const lines = [['Earned', earned], ['Corrections of earlier periods', corrected], ['Still owed from before', brought], ['Owed on to the next period', carried]] as const
  return (
    <dl className="mt-2 space-y-1 text-sm text-ink-quiet">
      {lines.filter(([, sum]) => sum !== 0).map(([label, sum]) => (
        <div key={label} className="flex justify-between gap-4">
          <dt>{label}</dt>
          <dd className="figures whitespace-nowrap">{moneyWords(sum, currency)}</dd>
        </div>
      ))}
    </dl>
  )
}
