import { type Taken, tellsScore } from '../quiz/disclosure'
import type { QuizOutline } from './outline'

/**
 * What a quiz says of how a person stands in it at `now`, beside an attempt of theirs. While the score of one that was handed in is not told,
 * the quiz says so, and knows no pass but one from before (`passedAt`, ms epoch): so what a pass opens opens when it is told, and until then who
 * passed meets what who failed meets.
 */
export function toldQuiz<Quiz extends Pick<QuizOutline, 'passed' | 'testedOut' | 'untold'>>(quiz: Quiz, passedAt: number | null, attempt: Taken | null, now: number): Quiz {
  if (attempt === null || attempt.submittedAt === null || tellsScore(attempt, now)) return quiz
  const before = passedAt !== null && passedAt < attempt.submittedAt
  return { ...quiz, untold: true, ...(before ? {} : { passed: false, testedOut: false }) }
}
