import { Link } from '@remix-run/react'
import { Meter } from '../meter'
import { dateWords, dueWords } from '../words'

type Own = { id: string; title: string; state: string; atStep: string; stepsDone: number; steps: number; dueOn: string | null; certifiedUntil: string | null }

/** The programmes that a rep is in: those under way first, each with the step that is open and its day. */
export function OwnProgrammes({ programmes, now }: { programmes: Own[]; now: number }) {
  const sorted = [...programmes].sort((a, b) => (a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1)
  return (
    <ul className="divide-y divide-line rounded-[8px] border border-line bg-raised">
      {sorted.map((one) => (
        <li key={one.id} className="grid gap-x-6 gap-y-1 px-5 py-3 sm:grid-cols-[1fr_16rem] sm:items-center">
          <div className="min-w-0">
            <Link to={`/programmes/${one.id}`} className="link inline-flex min-h-11 items-center font-semibold">
              {one.title}
            </Link>
            <p className="text-sm text-ink-quiet">{lineWords(one, now)}</p>
          </div>
          <Meter value={one.stepsDone} max={one.steps} label={one.stepsDone === one.steps ? 'Done' : `${one.stepsDone} of ${one.steps} steps`} />
        </li>
      ))}
    </ul>
  )
}

function lineWords({ state, atStep, dueOn, certifiedUntil }: Own, now: number): string {
  const until = certifiedUntil === null ? '' : dateWords(Date.parse(certifiedUntil))
  const over = certifiedUntil !== null && certifiedUntil < new Date(now).toISOString().slice(0, 10)
  const certified = until === '' ? '' : over ? `the certification ran out on ${until}` : `certified until ${until}`
  if (state === 'done') return certified === '' ? 'You are through.' : over ? `You were through; ${certified}.` : `You are ${certified}.`
  if (atStep === '') return 'It begins later.'
  const step = [`Now: ${atStep}`, dueOn === null ? '' : dueWords(dueOn, now)].filter(Boolean).join(', ')
  if (certified === '') return step
  return over ? `${step}, ${certified}` : `You may renew it until ${until}. ${step}`
}
