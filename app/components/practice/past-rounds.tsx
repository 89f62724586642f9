import { Link } from '@remix-run/react'
import { Section } from '../page'
import { percentWords, whenWords } from '../words'

type Round = { id: string; submittedAt: number; score: number }

/** Rounds of practice that are over, each leading to its result; nothing where there are none. */
export function PastRounds({ title, rounds, now }: { title: string; rounds: readonly Round[]; now: number }) {
  if (rounds.length === 0) return null
  return (
    <Section title={title} id="rounds">
      <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
        {rounds.map((round) => (
          <li key={round.id}>
            <Link to={`/attempts/${round.id}/result`} className="flex min-h-14 items-center justify-between gap-4 px-5 hover:bg-sunk">
              <span className="figures font-semibold">{percentWords(round.score)} right</span>
              <span className="text-sm text-ink-quiet">{whenWords(round.submittedAt, now)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
