import type { FeedbackMode } from './policy'

/** When something is told: while the attempt is open, for two minutes after it was handed in, later while the quiz is open, once it is closed. */
export const moments = ['during', 'right-after', 'later', 'closed'] as const
export type Moment = (typeof moments)[number]

/** What can be told: the score, one's own answer with its verdict, the right answer, feedback. */
export const tellings = ['score', 'own', 'right', 'feedback'] as const
export type Telling = (typeof tellings)[number]

export type Told = Record<Telling, boolean>
export type Disclosure = Record<Moment, Told>

export const rightAfterMs = 2 * 60_000

const everything: Told = { score: true, own: true, right: true, feedback: true }
const nothing: Told = { score: false, own: false, right: false, feedback: false }
const scoreOnly: Told = { ...nothing, score: true }

/** What each mode tells where the quiz has no table of its own. `during` is what follows an answer that stands; where none stands before the end, nothing does. */
export const defaultDisclosure: Record<FeedbackMode, Disclosure> = {
  each: { during: everything, 'right-after': everything, later: everything, closed: everything },
  end: { during: nothing, 'right-after': everything, later: everything, closed: everything },
  closed: { during: nothing, 'right-after': scoreOnly, later: scoreOnly, closed: everything },
}

type Rules = { feedback: FeedbackMode; disclosure: Disclosure | null }

/** ms epoch; `submittedAt` null: still open. `closesAt`: when the quiz closes for this person, null for never. */
type Course = { submittedAt: number | null; closesAt: number | null }

export function momentAt({ submittedAt, closesAt }: Course, now: number): Moment {
  if (submittedAt === null) return 'during'
  if (closesAt !== null && now >= closesAt) return 'closed'
  return now < submittedAt + rightAfterMs ? 'right-after' : 'later'
}

/** What may be told at a moment. Only learning has verdicts while an attempt is open, so nothing else tells anything then. */
export function toldAt({ feedback, disclosure }: Rules, moment: Moment): Told {
  if (moment === 'during' && feedback !== 'each') return nothing
  return (disclosure ?? defaultDisclosure[feedback])[moment]
}

/** When more is told than at `now`: the first coming moment that adds something, and what it adds; null when there is none. */
export function toldLater(rules: Rules, course: Course, now: number): { at: number; more: Telling[] } | null {
  const { submittedAt, closesAt } = course
  if (submittedAt === null) return null
  const told = toldAt(rules, momentAt(course, now))
  const coming = [submittedAt + rightAfterMs, closesAt].filter((at) => at !== null && at > now).sort((a, b) => Number(a) - Number(b))
  for (const at of coming) {
    if (at === null) continue
    const then = toldAt(rules, momentAt(course, at))
    const more = tellings.filter((telling) => then[telling] && !told[telling])
    if (more.length > 0) return { at, more }
  }
  return null
}
