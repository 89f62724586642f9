import { Link } from '@remix-run/react'
import { dateWords, dueWords } from '../words'

type Own = { id: string; title: string; state: string; stepsDone: number; steps: number; atStep: string; dueOn: string | null; certifiedUntil: string | null; renewsUntil: string | null }

/** The programmes that one person is or was in, for their manager. */
export function ProgrammesOfPerson({ programmes, now }: { programmes: Own[]; now: number }) {
  return (
    <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {programmes.map((one) => (
        <li key={one.id} className="px-4 py-2 sm:px-5">
          <Link to={`/team/programmes/${one.id}`} className="link inline-flex min-h-11 items-center font-semibold">
            {one.title}
          </Link>
          <p className="pb-1 text-sm text-ink-quiet">{wordsOf(one, now)}</p>
        </li>
      ))}
    </ul>
  )
}

function wordsOf({ state, stepsDone, steps, atStep, dueOn, certifiedUntil, renewsUntil }: Own, now: number): string {
  if (state === 'withdrawn') return 'Taken out.'
  const until = certifiedUntil ?? renewsUntil
  const over = until !== null && until < new Date(now).toISOString().slice(0, 10)
  const parts = [
    `${stepsDone} of ${steps} steps`, atStep && `now: ${atStep}`, dueOn === null ? '' : dueWords(dueOn, now),
    until === null ? '' : over ? `the certification ran out on ${dateWords(Date.parse(until))}` : `certified until ${dateWords(Date.parse(until))}`,
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}
