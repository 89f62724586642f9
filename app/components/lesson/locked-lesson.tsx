import { Lock } from 'lucide-react'
import type { Gate, Opener } from '../../domain/progress/gates'
import { throughGate } from '../../domain/progress/way-on'
import { ButtonLink } from '../button'
import { Card, PageHead } from '../page'
import { wayOnWords } from './way-on-words'

type Props = { title: string; lead: string; back: { to: string; label: string }; gate: Gate }

/** What is not open yet: what comes first, and the one step to take. */
export function Locked({ title, lead, back, gate }: Props) {
  const { to, label } = wayOnWords(throughGate(gate.opener))
  const waiting = waitingWords(gate.opener)
  return (
    <article className="mx-auto max-w-[720px]">
      <PageHead title={title} lead={lead} back={back} />
      <Card>
        <h2 className="flex items-center gap-2 text-xl">
          <Lock aria-hidden="true" className="size-5 shrink-0 text-ink-quiet" />
          This opens later
        </h2>
        <p className="mt-2">{needsWords(gate)}</p>
        {waiting !== null ? <p className="mt-2">{waiting}</p> : (
          <ButtonLink look="primary" to={to} className="mt-5">
            {label}
          </ButtonLink>
        )}
      </Card>
    </article>
  )
}

/** What has to be done before something opens, in one sentence. */
export function needsWords({ needs }: Pick<Gate, 'needs'>): string {
  return `It opens once you have finished ${needs.map((title) => `“${title}”`).join(needs.length === 2 ? ' and ' : ', ')}.`
}

/** Why there is nothing to do now about what comes first; null where there is. */
export function waitingWords(opener: Opener): string | null {
  if (opener.kind === 'lesson') return null
  const { title, awaitingSince, untold, attemptsLeft } = opener
  if (awaitingSince !== null) return `Your answers to “${title}” wait to be marked. You get a mail when they are; until then there is nothing to do here.`
  if (untold) return `Your answers to “${title}” are in. The score is told later, and what it opens opens then.`
  return attemptsLeft === 0 ? `You have used all attempts of “${title}”. Talk to your manager about what to do next.` : null
}
