import type { Member } from './member'
import { type Assigned, assignedTo, type CourseSize } from './steps'

/**
 * Whom among a manager's people what is assigned to teams reaches: everyone or these teams, but not these people. What is assigned to people by name is held apart:
 * there may be as many of these as there are people.
 */
export type Reached = { everyone: boolean; teamIds: string[]; exceptIds: string[] }

/** A course that somebody may have had to finish by now. `named`: whether it is assigned to anybody by name. */
export type Owing = Reached & { course: CourseSize; named: boolean }

type PlacedTeam = { id: string; path: string }

/** `assigned`: to teams. `teams`: the manager's. */
export function reachedBy(assigned: readonly Assigned[], teams: readonly PlacedTeam[]): Reached {
  const reached = teams.filter(({ path }) => assigned.some(({ teamPath }) => teamPath !== null && path.startsWith(teamPath)))
  return { everyone: reached.length === teams.length && teams.length > 0, teamIds: reached.map(({ id }) => id), exceptIds: [] }
}

/** Whom what was due before `today` (an ISO day) reaches, without those who were given longer of all of it that reaches them. */
export function reachedLate(assigned: readonly Assigned[], teams: readonly PlacedTeam[], today: string): Reached {
  const late = assigned.filter(({ dueOn }) => dueOn < today)
  const spared = late.flatMap(({ later }) => later).filter(({ personId, teamId }) => {
    const teamPath = teams.find(({ id }) => id === teamId)?.path
    return teamPath !== undefined && assignedTo({ id: personId, teamPath }, late).every(({ dueOn }) => dueOn >= today)
  })
  return { ...reachedBy(late, teams), exceptIds: [...new Set(spared.map(({ personId }) => personId))].sort() }
}

/** Whether somebody is reached through their team. */
export const isReached = (member: Pick<Member, 'id' | 'teamId'>, { everyone, teamIds, exceptIds }: Reached): boolean =>
  (everyone || teamIds.includes(member.teamId)) && !exceptIds.includes(member.id)

/**
 * What was to be finished before `today` (an ISO day), course by course; a course without a step is owed by nobody. `teams`: the manager's. `named`: ids of courses
 * that are assigned to people by name.
 */
export function owingOf(assigned: readonly Assigned[], named: readonly string[], courses: readonly CourseSize[], teams: readonly PlacedTeam[], today: string): Owing[] {
  return courses.flatMap((course) => {
    if (course.lessons + course.quizzes === 0) return []
    const late = reachedLate(assigned.filter(({ courseId }) => courseId === course.id), teams, today)
    const byName = named.includes(course.id)
    return byName || late.teamIds.length > 0 ? [{ course, named: byName, ...late }] : []
  })
}

/** Ids of the courses that a person owes. `own`: what is assigned to them by name. `finished`: by course id, who did all of it. */
export function overdueOf(
  member: Pick<Member, 'id' | 'teamId'>, own: readonly Assigned[], owing: readonly Owing[], finished: ReadonlyMap<string, ReadonlySet<string>>, today: string,
): string[] {
  return owing.flatMap(({ course, ...reach }) => {
    const owes = isReached(member, reach) || own.some(({ courseId, dueOn }) => courseId === course.id && dueOn < today)
    return owes && finished.get(course.id)?.has(member.id) !== true ? [course.id] : []
  })
}
