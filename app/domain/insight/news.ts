import { addDays } from '../progress/programme/term'

const [minute, day] = [60_000, 24 * 60 * 60 * 1000]

/** What a person is to be told of by mail, each thing once. Days are ISO days; `by` and `of` are names. `quizOf`: the address of the module whose quiz is assigned alone, null for a course. */
export type News =
  | { kind: 'assigned'; subject: string; courseId: string; quizOf: string | null; title: string; dueOn: string; by: string }
  | { kind: 'programme'; subject: string; programmeId: string; title: string }
  | { kind: 'renewable' | 'expiring'; subject: string; programmeId: string; title: string; until: string }
  | { kind: 'dispute-added'; subject: string; disputeId: string; by: string | null }
  | { kind: 'dispute-raised' | 'dispute-due' | 'dispute-escalated' | 'dispute-last'; subject: string; disputeId: string; of: string; dueOn: string }

/**
 * When what happened is told, at `now` (ms epoch). What was given or said between `since` and `until` (ms epoch): it waits a quarter of an hour for what comes with it,
 * and after three days is no news. The end of a certification is near until `endsNear`, the day for an answer until `answerNear` (ISO days, these included).
 */
export function newsTimes(now: number): { today: string; since: number; until: number; sinceDay: string; endsNear: string; answerNear: string } {
  const today = new Date(now).toISOString().slice(0, 10)
  return { today, since: now - 3 * day, until: now - 15 * minute, sinceDay: addDays(today, -3), endsNear: addDays(today, 14), answerNear: addDays(today, 2) }
}

const order: News['kind'][] = ['dispute-last', 'dispute-due', 'dispute-escalated', 'dispute-raised', 'expiring', 'renewable', 'programme', 'assigned', 'dispute-added']
const dayIn = (one: News): string => ('dueOn' in one ? one.dueOn : 'until' in one ? one.until : '')

/** In the order in which a letter tells it, the most pressing first; of a course or quiz that was assigned twice the earlier day alone. */
export function toldInOrder(news: readonly News[]): News[] {
  const sorted = news.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || dayIn(a).localeCompare(dayIn(b)) || a.subject.localeCompare(b.subject))
  const works = new Set<string>()
  const workOf = ({ courseId, quizOf }: Extract<News, { kind: 'assigned' }>) => (quizOf === null ? courseId : `${courseId}/${quizOf}`)
  return sorted.filter((one) => one.kind !== 'assigned' || (!works.has(workOf(one)) && works.add(workOf(one))))
}
