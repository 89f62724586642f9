import type { ShownProgramme, ShownStep } from '../../workflows/programmes/show-programme.server'
import { dateWords, dueWords } from '../words'

const dayWords = (day: string): string => dateWords(Date.parse(day))

/** Where somebody is in a programme, in a sentence or two. */
export function standingWords({ state, starts, startsOn, doneOn, certifiedUntil, renewsUntil, renewal, today, steps }: ShownProgramme): string {
  if (state === 'withdrawn') return 'You were taken out of this programme. What you did stays done.'
  if (state === 'done') {
    const done = doneOn === null ? 'You are through.' : `You were through on ${dayWords(doneOn)}.`
    if (certifiedUntil === null) return done
    if (certifiedUntil < today) return `${done} What it certified ran out on ${dayWords(certifiedUntil)}.`
    return `${done} You are certified until ${dayWords(certifiedUntil)}${renewal?.opensOn && renewal.opensOn > today ? `, and may renew it from ${dayWords(renewal.opensOn)}` : ''}.`
  }
  if (starts) return `It begins on ${dayWords(startsOn)}.`
  const left = steps.filter((step) => step.state !== 'done').length
  const leftWords = left === 1 ? 'One step is left.' : `${left} steps are left.`
  if (renewsUntil !== null) return renewsUntil < today ? `Your certification ran out on ${dayWords(renewsUntil)}. ${leftWords}` : `You are certified until ${dayWords(renewsUntil)}. ${leftWords} Done by then, it goes on without a gap.`
  return renewal === null ? leftWords : `${leftWords} When all are done you are certified for ${monthWords(renewal.everyMonths)}.`
}

export const monthWords = (months: number): string => (months === 12 ? 'a year' : months % 12 === 0 ? `${months / 12} years` : months === 1 ? 'a month' : `${months} months`)

/** Whether a step is open, by when it is due, or when it was done. */
export function stepDayWords({ state, dueOn, doneOn }: Pick<ShownStep, 'state' | 'dueOn' | 'doneOn'>, now: number): string {
  if (doneOn !== null) return `done on ${dayWords(doneOn)}`
  if (state === 'locked') return dueOn === null ? 'opens after the step before' : `opens later, ${dueWords(dueOn, now)}`
  return dueOn === null ? 'open' : `open, ${dueWords(dueOn, now)}`
}

/** What a step asks for. */
export function asksWords({ choosing, choose, parts }: Pick<ShownStep, 'choosing' | 'choose' | 'parts'>): string {
  if (choosing) return `${choose} of these ${parts.length}, as you choose`
  return parts.length === 1 ? '' : `All ${parts.length}`
}

export const choiceFaults = {
  count: (choose: number) => `Choose exactly ${choose}.`,
  closed: 'This step is not open for a choice any more. The page shows how it stands now.',
}
