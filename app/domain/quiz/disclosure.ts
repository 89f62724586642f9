import type { FeedbackMode } from './policy'
import { phaseOf, type Running } from './timing'

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

export type Rules = { feedback: FeedbackMode; disclosure: Disclosure | null }

/** ms epoch; `submittedAt` null: still open. `closesAt`: when the quiz closes for this person, null for never. */
type Course = { submittedAt: number | null; closesAt: number | null }

/** An attempt as far as its end goes. */
export type Ending = Running & { submittedAt: number | null }

/**
 * When a quiz that closes at `closesAt` is closed for a person with these attempts at it: not before one that still goes on at `now` can take no
 * more answers, whatever changed since it began, and null (never) while that one has no end. So the key is told to nobody who still answers.
 */
export function closesOnceOver(closesAt: number | null, attempts: readonly Ending[], now: number): number | null {
  const going = attempts.filter((attempt) => attempt.submittedAt === null && phaseOf(attempt, now).phase !== 'over')
  return going.reduce((latest, { dueAt }) => (latest === null || dueAt === null ? null : Math.max(latest, dueAt)), closesAt)
}

export function momentAt({ submittedAt, closesAt }: Course, now: number): Moment {
  if (submittedAt === null) return 'during'
  if (closesAt !== null && now >= closesAt) return 'closed'
  return now < submittedAt + rightAfterMs ? 'right-after' : 'later'
}

/** Whether anything can be told at a moment: only learning has verdicts while an attempt is open. */
export const mayTell = (feedback: FeedbackMode, moment: Moment): boolean => moment !== 'during' || feedback === 'each'

/** What may be told at a moment. */
export function toldAt({ feedback, disclosure }: Rules, moment: Moment): Told {
  return mayTell(feedback, moment) ? (disclosure ?? defaultDisclosure[feedback])[moment] : nothing
}

/** What was decided against a mode, each telling of each moment for itself. */
export type OwnTellings = { [Key in `${Moment}.${Telling}`]?: boolean }

/** Where a table says something else than its mode. */
export function ownTellings(feedback: FeedbackMode, disclosure: Disclosure): OwnTellings {
  const cells = moments.flatMap((moment) => tellings.map((telling) => ({ moment, telling })))
  const own = cells.filter(({ moment, telling }) => disclosure[moment][telling] !== defaultDisclosure[feedback][moment][telling])
  return Object.fromEntries(own.map(({ moment, telling }) => [`${moment}.${telling}`, disclosure[moment][telling]]))
}

/** The table of a mode with what was decided against it, as far as the mode lets it be. */
export function withOwnTellings(feedback: FeedbackMode, own: OwnTellings): Disclosure {
  const told = (moment: Moment, telling: Telling) => mayTell(feedback, moment) && (own[`${moment}.${telling}`] ?? defaultDisclosure[feedback][moment][telling])
  return Object.fromEntries(moments.map((moment) => [moment, Object.fromEntries(tellings.map((telling) => [telling, told(moment, telling)]))])) as Disclosure
}

/** An attempt as far as telling goes: the rules it was taken under, and its course. */
export type Taken = Course & { policy: Rules }

/**
 * Whether the score of an attempt is told to its own person at `now` (ms epoch). Pages, gates, letters and rewards all ask this: until it is told
 * none of them may speak, open or add up as if they knew whether it passed.
 */
export const tellsScore = ({ policy, ...course }: Taken, now: number): boolean => toldAt(policy, momentAt(course, now)).score

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
