import type { Explanation } from '../readiness/explain'
import { DAY_MS } from '../readiness/recall'

/** Days after the end of a lesson within which an answer still tells of it. */
export const effectDays = 7

/** Fewer people tell too little of a lesson, and would tell of each other. */
export const leastPeople = 5

/** When somebody opened a lesson first and when they finished it, ms epoch. */
export type Stay = { openedAt: number; finishedAt: number }

/**
 * One person's figure in one skill around a lesson. `before`: just before their first answer on the skill since they opened the lesson, so
 * that what faded until then is gone already and questions in the lesson count as of it; `after`: just after their last answer on the skill
 * within a week of its end. Null for who gave no answer on it in that week: nothing measured them.
 */
export function moveOverLesson({ from, reasons }: Pick<Explanation, 'from' | 'reasons'>, { openedAt, finishedAt }: Stay): { before: number; after: number } | null {
  let figure = from
  let before: number | null = null
  let after: number | null = null
  for (const { cause, at, moved } of reasons) {
    if (cause === 'answer' && at >= openedAt) before ??= figure
    figure += moved
    if (cause === 'answer' && at > finishedAt && at <= finishedAt + effectDays * DAY_MS) after = figure
  }
  return before === null || after === null ? null : { before, after }
}

/** What several people's figures did: means in probability, and the change of the middle half of them from `low` to `high`. */
export type LessonEffect = { n: number; before: number; after: number; change: number; low: number; high: number }

/** Null under five people. The middle half lies between the quartiles (Hyndman & Fan 1996, definition 7). */
export function lessonEffect(moves: readonly { before: number; after: number }[]): LessonEffect | null {
  const n = moves.length
  if (n < leastPeople) return null
  const mean = (of: (move: { before: number; after: number }) => number) => moves.reduce((sum, move) => sum + of(move), 0) / n
  const changes = moves.map(({ before, after }) => after - before).sort((a, b) => a - b)
  const [before, after] = [mean((move) => move.before), mean((move) => move.after)]
  return { n, before, after, change: after - before, low: quantile(changes, 0.25), high: quantile(changes, 0.75) }
}

/** Of sorted values, at least one: the value at this share of them, between two neighbours in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return below + (at - Math.floor(at)) * (above - below)
}
