import { countingOf, type QuizPolicy } from './policy'

/** A submitted attempt whose score stands, with the rules it was taken under; `submittedAt` in ISO text or ms epoch. */
export type Scored<Time> = Pick<QuizPolicy, 'grading' | 'passMark' | 'testOut'> & { score: number; passed: boolean; submittedAt: Time }

/** `score`: what the attempts count as together now. `passedAt`: when they first passed; whatever comes later, that stays. */
export type QuizStanding<Time> = { score: number; passedAt: Time | null; testedOut: boolean }

/** How a person stands in a quiz after all their attempts, by the rules of the last one; null before any counts. */
export function quizStanding<Time extends string | number>(attempts: readonly Scored<Time>[]): QuizStanding<Time> | null {
  const inOrder = [...attempts].sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : a.submittedAt > b.submittedAt ? 1 : 0))
  let passedAt: Time | null = null
  let testedOut = false
  for (const [at, attempt] of inOrder.entries()) {
    if (passedAt !== null || !countingOf(attempt, inOrder.slice(0, at + 1)).passed) continue
    passedAt = attempt.submittedAt
    testedOut = attempt.testOut
  }
  const last = inOrder.at(-1)
  return last ? { score: countingOf(last, inOrder).score ?? 0, passedAt, testedOut } : null
}
