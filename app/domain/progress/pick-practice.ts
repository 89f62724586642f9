import { startOfDayAfter } from '../evidence/day'

/** A question that somebody could practise with. `dueAt`: when its card asks it again, null where none does; `answeredAt`: null where it was never answered; ms epoch. */
export type PracticeQuestion = { versionId: string; dueAt: number | null; answeredAt: number | null }

/**
 * At most `count` of these to practise with at `now` (ms epoch), best first: what its card asks for, the one due longest first; what was
 * never seen, in the order given; what was seen longest ago. What was answered today comes last: to see it again so soon teaches least.
 */
export function pickPractice<T extends PracticeQuestion>(questions: readonly T[], count: number, now: number): T[] {
  const today = startOfDayAfter(now, 0)
  const turn = ({ dueAt, answeredAt }: T) => (dueAt !== null && dueAt <= now ? 0 : answeredAt === null ? 1 : answeredAt < today ? 2 : 3)
  const since = (question: T) => (turn(question) === 0 ? (question.dueAt ?? 0) : (question.answeredAt ?? 0))
  return [...questions].sort((a, b) => turn(a) - turn(b) || since(a) - since(b)).slice(0, count)
}
