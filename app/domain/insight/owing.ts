import type { Member } from './member'
import type { Assigned, CourseSize } from './steps'

/** Whom among a manager's people something reaches: everyone, or these teams and these people. */
export type Reached = { everyone: boolean; teamIds: string[]; personIds: string[] }

/** A course whose day has passed, and who had to finish it. */
export type Owing = Reached & { course: CourseSize }

/** `teams`: the manager's. Who is named although their team is reached is counted with the team alone. */
export function reachedBy(assigned: readonly Assigned[], teams: readonly { id: string; path: string }[]): Reached {
  const reached = teams.filter(({ path }) => assigned.some(({ teamPath }) => teamPath !== null && path.startsWith(teamPath)))
  return {
    everyone: reached.length === teams.length && teams.length > 0, teamIds: reached.map(({ id }) => id),
    personIds: [...new Set(assigned.flatMap(({ personId }) => personId ?? []))],
  }
}

export const isReached = (member: Pick<Member, 'id' | 'teamId'>, { everyone, teamIds, personIds }: Reached): boolean =>
  everyone || teamIds.includes(member.teamId) || personIds.includes(member.id)

/** What was to be finished before `today` (an ISO day), course by course; a course without a step is owed by nobody. `teams`: the manager's. */
export function owingOf(assigned: readonly Assigned[], courses: readonly CourseSize[], teams: readonly { id: string; path: string }[], today: string): Owing[] {
  return courses.flatMap((course) => {
    const late = assigned.filter(({ courseId, dueOn }) => courseId === course.id && dueOn < today)
    return late.length === 0 || course.lessons + course.quizzes === 0 ? [] : [{ course, ...reachedBy(late, teams) }]
  })
}

/** Ids of the courses that a person owes. `finished`: by course id, who did all of it. */
export function overdueOf(member: Pick<Member, 'id' | 'teamId'>, owing: readonly Owing[], finished: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return owing.flatMap(({ course, ...reach }) => (isReached(member, reach) && finished.get(course.id)?.has(member.id) !== true ? [course.id] : []))
}
