import { Link } from '@remix-run/react'
import { ButtonLink } from '../button'
import { EmptyState } from '../page'
import { moneyWords, whenWords } from '../words'

export type LedgerLine = { id: string; points: number; amount: number; currency: string; reason: string; cause: string; causeId: string; earnedAt: number }

/** Causes that have no page of their own to look at. */
const saidOf: Record<string, string> = {
  regrade: 'because a question was judged anew', observation: 'because your manager saw it at work', outcome: 'because of how a contract of yours came out',
}

type Props = { lines: readonly LedgerLine[]; older: number | null; now: number }

/** What learning earned, the newest first. `older`: the number of the line before which there are more. */
export function LedgerLines({ lines, older, now }: Props) {
  if (lines.length === 0) {
    return (
      <EmptyState title="Nothing earned yet" action={<ButtonLink to="/learn" look="primary">Go to today’s step</ButtonLink>}>
        Each lesson you finish, quiz you pass and skill that becomes Ready stands here with its reason.
      </EmptyState>
    )
  }
  return (
    <>
      <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
        {lines.map((line) => (
          <li key={line.id} className="flex items-start justify-between gap-6 px-5 py-4">
            <div className="min-w-0">
              <p>{line.reason}</p>
              <p className="flex flex-wrap items-center gap-x-4 text-sm text-ink-quiet">
                <span>{whenWords(line.earnedAt, now)}</span>
                <Cause {...line} />
              </p>
            </div>
            <strong className="figures shrink-0 text-lg whitespace-nowrap">
              {line.points < 0 || line.amount < 0 ? '\u2212' : '+'}
              {line.points !== 0 ? Math.abs(line.points) : moneyWords(Math.abs(line.amount), line.currency)}
              <span className="sr-only">{line.points !== 0 ? ' points' : ''}</span>
            </strong>
          </li>
        ))}
      </ul>
      {older === null ? null : <div className="mt-4"><ButtonLink to={`/rewards?before=${older}`}>Older lines</ButtonLink></div>}
    </>
  )
}

function Cause({ cause, causeId }: Pick<LedgerLine, 'cause' | 'causeId'>) {
  const said = saidOf[cause]
  if (said) return <span>{said}</span>
  return (
    <Link to={cause === 'attempt' ? `/attempts/${causeId}/result` : `/learn/${causeId}`} className="link inline-flex min-h-11 items-center">
      {cause === 'attempt' ? 'See the attempt' : 'See the lesson'}
    </Link>
  )
}
