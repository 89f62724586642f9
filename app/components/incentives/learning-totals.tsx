import { TotalCard } from '../total-card'
import { countWords, moneyWords } from '../words'

type Props = { points: number; money: readonly { currency: string; amount: number }[]; currency: string; steady: { weeks: number; thisWeek: number } }

/** A run is told once there is one: nobody is shown what they have not begun, or that one ended. */
const shownFrom = 2

/** What learning earned in all, and for how many weeks it has been steady. `currency`: of the nothing that is shown where no money was earned. */
export function LearningTotals({ points, money, currency, steady }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TotalCard label="Points" value={String(points)} />
      {(money.length === 0 ? [{ currency, amount: 0 }] : money).map((sum) => (
        <TotalCard key={sum.currency} label="Money" value={moneyWords(sum.amount, sum.currency)} />
      ))}
      {steady.weeks < shownFrom ? null : (
        <TotalCard label="Steady" value={countWords(steady.weeks, 'week')}>
          <p className="mt-1 text-sm text-ink-quiet">
            {`Weeks running in which you learned on two days or more${steady.thisWeek > 0 ? `; this week on ${countWords(steady.thisWeek, 'day')} so far` : ''}. One week missed is passed over.`}
          </p>
        </TotalCard>
      )}
    </div>
  )
}
