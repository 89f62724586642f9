import { certaintyScore } from './certainty'
import type { Disclosure } from './disclosure'
import type { Certainty } from './reviewed'
import type { Section } from './sections'

/**
 * Under which rules a quiz is taken.
 * - `sections`: what is drawn, part by part; where there are none, `draw` says it for the whole bank: every item, or so many at random.
 * - `feedback`: `each` (learning: after each answer, which then stands), `end` (training: at the end), `closed` (evaluation: the score alone
 *   until the quiz closes). `disclosure` says more exactly what is told when; left out, the mode's own table holds.
 * - `passMark`: share of the score in (0,1], null for practice. `attempts`: null without limit; `delayMinutes` lie between two.
 * - `grading`: which of several attempts counts. `testOut`: who passes has done the module.
 * - `minutes`: the time there is, by the server's clock; null without limit. When it is up the attempt closes with what was saved, unless
 *   `graceMinutes` are given: then it may still be handed in, and nothing further is answered.
 * - `opensAt`, `closesAt`: ms epoch. `oneSitting`: an attempt left alone for half an hour closes with what was saved.
 * - `certainty`: each answer says how sure it is, and earns or costs by it.
 * - `secondMarks`: the share of papers that two people mark blind; `markBound`: a difference over it, as a share of the score, goes to a third.
 */
export type QuizPolicy = {
  draw: 'all' | { random: number }
  shuffle: boolean
  feedback: FeedbackMode
  passMark: number | null
  attempts: number | null
  sections: readonly Section[]
  shuffleOptions: boolean
  delayMinutes: number
  grading: 'highest' | 'last' | 'average'
  minutes: number | null
  graceMinutes: number
  opensAt: number | null
  closesAt: number | null
  oneSitting: boolean
  certainty: boolean
  disclosure: Disclosure | null
  testOut: boolean
  secondMarks: number
  markBound: number
}

export type FeedbackMode = 'each' | 'end' | 'closed'

/** What holds where a quiz says nothing else. */
export const plainPolicy: QuizPolicy = {
  draw: 'all', shuffle: true, feedback: 'end', passMark: 0.7, attempts: null, sections: [], shuffleOptions: true, delayMinutes: 0, grading: 'highest',
  minutes: null, graceMinutes: 0, opensAt: null, closesAt: null, oneSitting: false, certainty: false, disclosure: null, testOut: false, secondMarks: 0,
  markBound: 0.2,
}

/** A policy as it was kept, whole: what was kept before a rule was there stands under the plain one. */
export const wholePolicy = (kept: Partial<QuizPolicy>): QuizPolicy => ({ ...plainPolicy, ...kept })

export type Quiz = { id: string; moduleId: string | null; title: string; bank: string; policy: QuizPolicy }

/** Who closed an attempt: the person who handed it in, its time, or half an hour without an answer in one sitting. */
export type ClosedBy = 'person' | 'time' | 'idle'

/** An attempt pins its items (versions, in order) and its seed when it starts. */
export type Attempt = {
  id: string
  personId: string
  quizId: string
  seed: number
  items: readonly string[]
  startedAt: number
  submittedAt: number | null
  score: number | null
  passed: boolean | null
}

/** Why no attempt may start now. `until` (ms epoch): when it may, null where that is not foreseen. */
export type StartProblem = 'no-attempts-left' | 'already-passed' | 'no-items' | 'too-soon' | 'not-open-yet' | 'closed'
export type MayStart = { may: true } | { may: false; problem: StartProblem; until: number | null }

/** A submitted attempt as far as the rules ask; `score` and `passed` null while it awaits marking. */
export type Taken = Pick<Attempt, 'score' | 'passed'> & { submittedAt: number }

/** What is set against the rules: attempts in the order of their submission, and how many items the bank can offer. */
type Standing = { taken: readonly Taken[]; available: number; now: number }

/** Whether a person may start another attempt at `now`. Grants are applied to the policy before. */
export function mayStart(policy: QuizPolicy, { taken, available, now }: Standing): MayStart {
  const not = (problem: StartProblem, until: number | null = null) => ({ may: false as const, problem, until })
  if (available === 0) return not('no-items')
  if (policy.closesAt !== null && now >= policy.closesAt) return not('closed')
  if (policy.opensAt !== null && now < policy.opensAt) return not('not-open-yet', policy.opensAt)
  if (policy.passMark !== null && countingOf(policy, taken).passed) return not('already-passed')
  if (policy.attempts !== null && taken.length >= policy.attempts) return not('no-attempts-left')
  const last = taken.at(-1)
  const until = last === undefined ? 0 : last.submittedAt + policy.delayMinutes * 60_000
  return now < until ? not('too-soon', until) : { may: true }
}

/** The submitted ones of a person's attempts at a quiz, in the order of their submission. */
export function submittedOf<T extends Pick<Attempt, 'id' | 'submittedAt'>>(attempts: readonly T[]): (T & { submittedAt: number })[] {
  const submitted = attempts.flatMap((attempt) => (attempt.submittedAt === null ? [] : [{ ...attempt, submittedAt: attempt.submittedAt }]))
  return submitted.sort((a, b) => a.submittedAt - b.submittedAt || (a.id < b.id ? -1 : 1))
}

/** How many attempts a person may still start; null without limit. */
export const attemptsLeft = ({ attempts }: Pick<QuizPolicy, 'attempts'>, submitted: number): number | null =>
  attempts === null ? null : Math.max(0, attempts - submitted)

export type Counting = { score: number | null; passed: boolean | null }

/** What several attempts, in the order of their submission, count as together; those that await marking are left out. */
export function countingOf({ grading, passMark }: Pick<QuizPolicy, 'grading' | 'passMark'>, taken: readonly Counting[]): Counting {
  const scored = taken.flatMap(({ score, passed }) => (score === null ? [] : [{ score, passed: passed ?? false }]))
  const last = scored.at(-1)
  if (!last) return { score: null, passed: null }
  if (grading === 'last') return last
  const scores = scored.map(({ score }) => score)
  if (grading === 'highest') return { score: Math.max(...scores), passed: scored.some(({ passed }) => passed) }
  const score = scores.reduce((sum, one) => sum + one, 0) / scores.length
  return { score, passed: passes(passMark, score) }
}

/** The pass mark itself passes; without one everything does. */
export const passes = (passMark: number | null, score: number): boolean => passMark === null || score >= passMark - 1e-9

/** An answer as it counts: `score` null where there is none; `given`: full marks for everybody, whatever was answered. */
export type CountedAnswer = { score: number | null; certainty?: Certainty | null; given?: boolean }

/**
 * The score of an attempt with so many items, in [0, 1]: the mean over all of them, or where certainty is asked what they earned by it; one
 * without an answer counts nothing. And whether it passes.
 */
export function scoreOf(
  { passMark, certainty: asked }: Pick<QuizPolicy, 'passMark' | 'certainty'>,
  items: number,
  answers: readonly CountedAnswer[],
): { score: number; passed: boolean } {
  const scored = answers.flatMap(({ score, certainty = null, given = false }) => (score === null ? [] : [{ score, certainty: given ? mostSure : certainty, answered: true }]))
  const mean = items === 0 ? 0 : scored.reduce((sum, { score }) => sum + score, 0) / items
  const score = asked ? certaintyScore(scored, items) : mean
  return { score, passed: passes(passMark, score) }
}

const mostSure: Certainty = 3
