import type { Disclosure } from './disclosure'
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

export type MayStart = { may: true } | { may: false; problem: 'no-attempts-left' | 'already-passed' | 'no-items' }

/** Whether a person may start another attempt, given the ones they submitted and how many items the bank can offer. */
export function mayStart(policy: QuizPolicy, submitted: readonly Pick<Attempt, 'passed'>[], available: number): MayStart {
  if (available === 0) return { may: false, problem: 'no-items' }
  if (policy.passMark !== null && submitted.some((attempt) => attempt.passed)) return { may: false, problem: 'already-passed' }
  if (policy.attempts !== null && submitted.length >= policy.attempts) return { may: false, problem: 'no-attempts-left' }
  return { may: true }
}

/** The score of an attempt: the mean over all its items, an unanswered one counting nothing; and whether it passes. */
export function scoreOf(policy: QuizPolicy, items: number, scores: readonly number[]): { score: number; passed: boolean } {
  const score = items === 0 ? 0 : scores.reduce((sum, one) => sum + one, 0) / items
  return { score, passed: policy.passMark === null || score >= policy.passMark - 1e-9 }
}
