import type { Member } from './member'
import type { Assigned, CourseSize } from './steps'

/** A course whose day has passed, and who among a manager's people had to finish it: everyone, or these teams and these people. */
export type Owing = { course: CourseSize; everyone: boolean; teamIds: string[]; personIds: string[] }

/** What was to be finished before `today` (an ISO day), course by course; a course without a step is owed by nobody. `teams`: the manager's. */
export function owingOf(assigned: readonly Assigned[], courses: readonly CourseSize[], teams: readonly { id: string; path: string }[], today: string): Owing[] {
  return courses.flatMap((course) => {
    const late = assigned.filter(({ courseId, dueOn }) => courseId === course.id && dueOn < today)
    if (late.length === 0 || course.lessons + course.quizzes === 0) return []
    const reached = teams.filter(({ path }) => late.some(({ teamPath }) => teamPath !== null && path.startsWith(teamPath)))
    return [{
      course, everyone: reached.length === teams.length, teamIds: reached.map(({ id }) => id), personIds: late.flatMap(({ personId }) => personId ?? []),
    }]
  })
}

/** Ids of the courses that a person owes. `finished`: by course id, who did all of it. */
export function overdueOf(member: Pick<Member, 'id' | 'teamId'>, owing: readonly Owing[], finished: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return owing.flatMap(({ course, everyone, teamIds, personIds }) => {
    const reached = everyone || teamIds.includes(member.teamId) || personIds.includes(member.id)
    return reached && finished.get(course.id)?.has(member.id) !== true ? [course.id] : []
  })
}
