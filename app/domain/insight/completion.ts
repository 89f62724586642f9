import { inOrder } from './in-order'
import { type Reached, reachedBy, reachedLate } from './owing'
import type { Assigned, WorkSize, Due } from './steps'

/** Of one team: how many people began a course, and how many of these finished it. */
export type CourseTally = { courseId: string; teamId: string; begun: number; finished: number }

/** Of one team: how many people must finish a course that is assigned to them by name, and how far they are; `late`: by a day that has passed. */
export type NamedTally = CourseTally & { people: number; late: number; lateFinished: number }

/** Somebody who was given longer than their team: which courses they finished, by id, and what is due for them by name. */
export type Spared = { id: string; teamId: string; finished: ReadonlySet<string>; own: readonly Due[] }

/** `teams`: those asked for, parent first; `heads`: their people, by team id; `named`: of these who is assigned something by name. */
export type Crowd = {
  teams: readonly { id: string; path: string }[]
  heads: ReadonlyMap<string, number>
  tallies: readonly CourseTally[]
  named: readonly NamedTally[]
  spared: readonly Spared[]
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

/** Course by course, without those that hold no step. `assigned`: to teams. `today`: an ISO day; what is due today is not overdue. */
export function completionOf(courses: readonly WorkSize[], assigned: readonly Assigned[], crowd: Crowd, { whom, today }: { whom: Whom; today: string }): CourseCompletion[] {
  return courses.filter(({ lessons, quizzes }) => lessons + quizzes > 0).map(({ id, title }) => {
    const own = assigned.filter(({ workId }) => workId === id)
    const must = mustOf(id, crowd, reachedBy(own, crowd.teams))
    const { people, begun, finished } = whom === 'must' ? must : countOf(id, crowd, crowd.teams.map((team) => team.id))
    return {
      id, title, people, finished, 'under-way': begun - finished, 'not-begun': people - begun, overdue: overdueIn(id, crowd, reachedLate(own, crowd.teams, today), today),
      must: must.people,
    }
  })
}

type Count = { people: number; begun: number; finished: number }

/** What everyone of these teams comes to. */
function countOf(courseId: string, { heads, tallies }: Crowd, teamIds: readonly string[]): Count {
  const within = new Set(teamIds)
  const sum = { people: 0, begun: 0, finished: 0 }
  for (const id of within) sum.people += heads.get(id) ?? 0
  for (const tally of tallies) {
    if (tally.courseId !== courseId || !within.has(tally.teamId)) continue
    sum.begun += tally.begun
    sum.finished += tally.finished
  }
  return sum
}

/** Who is named although their team is reached is counted with the team alone. */
const namedOutside = (courseId: string, { named }: Crowd, { teamIds }: Reached): NamedTally[] =>
  named.filter((tally) => tally.courseId === courseId && !teamIds.includes(tally.teamId))

function mustOf(courseId: string, crowd: Crowd, reach: Reached): Count {
  const sum = countOf(courseId, crowd, reach.teamIds)
  for (const { people, begun, finished } of namedOutside(courseId, crowd, reach)) {
    sum.people += people
    sum.begun += begun
    sum.finished += finished
  }
  return sum
}

function overdueIn(courseId: string, crowd: Crowd, late: Reached, today: string): number {
  const { people, finished } = countOf(courseId, crowd, late.teamIds)
  const named = namedOutside(courseId, crowd, late).reduce((sum, one) => sum + one.late - one.lateFinished, 0)
  const isSpared = ({ id, teamId, finished: done, own }: Spared) =>
    late.exceptIds.includes(id) && late.teamIds.includes(teamId) && !done.has(courseId) && !own.some((one) => one.workId === courseId && one.dueOn < today)
  return people - finished + named - crowd.spared.filter(isSpared).length
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
