import type { Rubric } from './body'
import type { RubricMark } from './reviewed'

/** The level reached in each criterion, by the ids of both. */
export type Levels = Record<string, string>

/**
 * What a mark by a rubric comes to, in [0, 1]: the points of the levels reached as a share of the most there are. Null unless it names
 * one level of every criterion and nothing else.
 */
export function markScore(rubric: Rubric, levels: Levels): number | null {
  const reached = rubric.criteria.map((criterion) => criterion.levels.find(({ id }) => id === levels[criterion.id]))
  if (rubric.criteria.length === 0 || Object.keys(levels).length !== rubric.criteria.length) return null
  let points = 0
  for (const level of reached) {
    if (!level) return null
    points += level.points
  }
  const most = mostPoints(rubric)
  return most <= 0 ? 0 : Math.max(0, Math.min(1, points / most))
}

/** The points of an answer that reaches the best level everywhere. */
export const mostPoints = (rubric: Rubric): number => rubric.criteria.reduce((sum, { levels }) => sum + mostOf(levels), 0)

const mostOf = (levels: readonly { points: number }[]): number => Math.max(0, ...levels.map(({ points }) => points))

/** A mark that somebody gave. */
export type GivenMark = { levels: Levels; score: number; comment: string | null }

/**
 * What the writer of a paper is told of the marks that settled it at `score`: the one mark that came to it, or where two met in the
 * middle both, level by level, their points at the mean. So the points told always come to the score.
 */
export function toldMark(rubric: Rubric, marks: readonly GivenMark[], score: number): RubricMark | null {
  const same = marks.find((mark) => Math.abs(mark.score - score) < 1e-9)
  const told = same ? [same] : marks.slice(0, 2)
  if (told.length === 0) return null
  const criteria = rubric.criteria.map((criterion) => {
    const levels = told.flatMap((mark) => criterion.levels.find(({ id }) => id === mark.levels[criterion.id]) ?? [])
    const points = levels.length === 0 ? 0 : levels.reduce((sum, level) => sum + level.points, 0) / levels.length
    return { text: criterion.text, level: [...new Set(levels.map(({ text }) => text))].join(' / '), points, most: mostOf(criterion.levels) }
  })
  return { criteria, comment: told.flatMap(({ comment }) => comment || []).join('\n\n') || null }
}
