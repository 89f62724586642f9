/**
 * Under which rules a quiz is taken. `draw`: every item of the bank, or so many at random. `feedback`: after each answer
 * (which then stands) or at the end. `passMark`: share of the score in (0,1], null for practice. `attempts`: null without limit.
 */
export type QuizPolicy = {
  draw: 'all' | { random: number }
  shuffle: boolean
  feedback: 'each' | 'end'
  passMark: number | null
  attempts: number | null
}

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
