import type { ShownProgramme } from '../../workflows/programmes/show-programme.server'
import { dateWords } from '../words'

const dayWords = (day: string): string => dateWords(Date.parse(day))

/** The rounds of a programme before the one that is on, the newest first. */
export function EarlierRounds({ rounds }: { rounds: ShownProgramme['earlier'] }) {
  return (
    <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {rounds.toReversed().map(({ round, state, startsOn, doneOn, certifiedUntil }) => (
        <li key={round} className="px-4 py-3 sm:px-5">
          <p className="font-semibold">{`Round ${round}`}</p>
          <p className="text-sm text-ink-quiet">
            {state === 'withdrawn'
              ? `Begun on ${dayWords(startsOn)} and withdrawn.`
              : `Begun on ${dayWords(startsOn)}${doneOn === null ? '' : `, done on ${dayWords(doneOn)}`}${certifiedUntil === null ? '' : `, certified until ${dayWords(certifiedUntil)}`}.`}
          </p>
        </li>
      ))}
    </ul>
  )
}
