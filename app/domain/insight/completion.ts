import { inOrder } from './in-order'
import { isReached, type Reached, reachedBy } from './owing'
import type { Assigned, CourseSize } from './steps'

/** Of one team: how many people began a course, and how many of these finished it. */
export type CourseTally = { courseId: string; teamId: string; begun: number; finished: number }

/** Somebody who has a course of their own to finish: what they began and finished, by course id. */
export type NamedPerson = { id: string; teamId: string; begun: ReadonlySet<string>; finished: ReadonlySet<string> }

/** `teams`: those asked for, parent first; `heads`: their people, by team id; `named`: of these who is assigned something by name. */
export type Crowd = {
  teams: readonly { id: string; path: string }[]
  heads: ReadonlyMap<string, number>
  tallies: readonly CourseTally[]
  named: readonly NamedPerson[]
}

/** Of whom a page tells: everyone, or those alone who must finish the course. */
export const whoms = ['everyone', 'must'] as const
export type Whom = (typeof whoms)[number]

export const completionStates = ['finished', 'under-way', 'not-begun', 'overdue'] as const
export type CompletionState = (typeof completionStates)[number]

/**
 * How far people are in a course. Finished, under way and not begun come to all of them; `overdue` are those of the last two whose day has passed, `must` those who
 * have to finish it at all, before or after its day.
 */
export type CourseCompletion = Record<CompletionState, number> & { id: string; title: string; people: number; must: number }

/** Course by course, without those that hold no step. `today`: an ISO day; what is due today is not overdue. */
export function completionOf(courses: readonly CourseSize[], assigned: readonly Assigned[], crowd: Crowd, { whom, today }: { whom: Whom; today: string }): CourseCompletion[] {
  return courses.filter(({ lessons, quizzes }) => lessons + quizzes > 0).map(({ id, title }) => {
    const own = assigned.filter(({ courseId }) => courseId === id)
    const must = countOf(id, crowd, reachedBy(own, crowd.teams))
    const late = countOf(id, crowd, reachedBy(own.filter(({ dueOn }) => dueOn < today), crowd.teams))
    const { people, begun, finished } = whom === 'must' ? must : countOf(id, crowd, everyone)
    return { id, title, people, finished, 'under-way': begun - finished, 'not-begun': people - begun, overdue: late.people - late.finished, must: must.people }
  })
}

const everyone: Reached = { everyone: true, teamIds: [], personIds: [] }

function countOf(courseId: string, { teams, heads, tallies, named }: Crowd, reach: Reached): { people: number; begun: number; finished: number } {
  const within = new Set(reach.everyone ? teams.map(({ id }) => id) : reach.teamIds)
  const sum = { people: 0, begun: 0, finished: 0 }
  for (const id of within) sum.people += heads.get(id) ?? 0
  for (const tally of tallies) {
    if (tally.courseId !== courseId || !within.has(tally.teamId)) continue
    sum.begun += tally.begun
    sum.finished += tally.finished
  }
  for (const person of named) {
    if (within.has(person.teamId) || !isReached(person, reach)) continue
    sum.people += 1
    sum.begun += person.begun.has(courseId) ? 1 : 0
    sum.finished += person.finished.has(courseId) ? 1 : 0
  }
  return sum
}

export const completionSorts = ['overdue', 'finished', 'title'] as const
export type CompletionSort = (typeof completionSorts)[number]

/** How the people of a course are ordered: least done first, by name, or who finished last first. */
export const personSorts = ['progress', 'name', 'finished'] as const
export type PersonSort = (typeof personSorts)[number]

/** Most overdue first, least finished first, or by title; equals by the other of these and then by title. A new list. */
export function sortCompletion(lines: readonly CourseCompletion[], sort: CompletionSort): CourseCompletion[] {
  const ranks: Record<CompletionSort, (line: CourseCompletion) => number> = {
    title: () => 0,
    overdue: (line) => shareFinished(line) - line.overdue * 2,
    finished: (line) => shareFinished(line),
  }
  return inOrder(lines.map((line) => ({ ...line, name: line.title })), ranks[sort]).map(({ name: _, ...line }) => line)
}

/** 0 to 1; of nobody, all. */
export const shareFinished = ({ finished, people }: CourseCompletion): number => (people === 0 ? 1 : finished / people)

/** Those whose title holds these letters, of whichever case; all where none are given. */
export function titled<T extends { title: string }>(lines: readonly T[], words: string): T[] {
  const asked = words.trim().toLowerCase()
  return asked === '' ? [...lines] : lines.filter(({ title }) => title.toLowerCase().includes(asked))
}
