import type { Member } from './member'

/** What a course holds: each lesson is one step, each quiz is one. */
export type CourseSize = { id: string; title: string; lessons: number; quizzes: number }

/** How far one person is in one course. `bestScore`: 0 to 1, null before a quiz was handed in. */
export type CourseProgress = { courseId: string; lessonsDone: number; quizzesPassed: number; bestScore: number | null }

/** A later day (ISO) that somebody was given for what is due for their team. `teamId`: theirs. */
export type Later = { personId: string; teamId: string; dueOn: string }

/** A course that a person, or a team with all below it, must finish by a day (ISO); `later`: who of the team was given longer. One of `personId` and `teamPath` is set. */
export type Assigned = { courseId: string; personId: string | null; teamPath: string | null; dueOn: string; later: readonly Later[] }

/** A course with the day on which it is due for one person. */
export type Due = Pick<Assigned, 'courseId' | 'dueOn'>

/** `assigned`: the steps are those of assigned courses alone. `overdue`: ids of unfinished courses whose day has passed. */
export type Steps = {
  done: number
  total: number
  assigned: boolean
  overdue: string[]
  quiz: { passed: number; total: number; bestScore: number | null }
}

/** The assignments that reach a person, by name, through their team, or through any team above it, each with the day that holds for them. */
export function assignedTo<T extends Assigned>(member: Pick<Member, 'id' | 'teamPath'>, assigned: readonly T[]): T[] {
  return assigned
    .filter((one) => one.personId === member.id || (one.teamPath !== null && member.teamPath.startsWith(one.teamPath)))
    .map((one) => {
      const later = one.later.filter(({ personId }) => personId === member.id).map(({ dueOn }) => dueOn)
      return later.length === 0 ? one : { ...one, dueOn: [one.dueOn, ...later].sort().at(-1) ?? one.dueOn }
    })
}

/** Steps of one course, done and in all; done is never more than all, however the course shrank since. */
export function courseSteps(course: Pick<CourseSize, 'lessons' | 'quizzes'>, progress: CourseProgress | undefined): { done: number; total: number } {
  const lessons = Math.min(progress?.lessonsDone ?? 0, course.lessons)
  const quizzes = Math.min(progress?.quizzesPassed ?? 0, course.quizzes)
  return { done: lessons + quizzes, total: course.lessons + course.quizzes }
}

/** Ids of the courses that count for any of some people, by what is due for each; null where one of them has nothing due, for whom all courses count. */
export function countedCourses(dues: readonly (readonly Due[])[]): string[] | null {
  if (dues.some((due) => due.length === 0)) return null
  return [...new Set(dues.flatMap((due) => due.map(({ courseId }) => courseId)))].sort()
}

/**
 * How far a person is: in the courses assigned to them, or in all courses when none is. `assigned` holds what reaches the
 * person, `today` is an ISO day: a course due today is not overdue.
 */
export function stepsOf(courses: readonly CourseSize[], progress: readonly CourseProgress[], assigned: readonly Due[], today: string): Steps {
  const ids = new Set(assigned.map((one) => one.courseId))
  const late = new Set(assigned.filter((one) => one.dueOn < today).map((one) => one.courseId))
  const counted = ids.size === 0 ? courses : courses.filter((course) => ids.has(course.id))
  const steps: Steps = { done: 0, total: 0, assigned: ids.size > 0, overdue: [], quiz: { passed: 0, total: 0, bestScore: null } }
  for (const course of counted) {
    const own = progress.find((one) => one.courseId === course.id)
    const { done, total } = courseSteps(course, own)
    steps.done += done
    steps.total += total
    steps.quiz.passed += Math.min(own?.quizzesPassed ?? 0, course.quizzes)
    steps.quiz.total += course.quizzes
    const best = own?.bestScore ?? null
    if (best !== null) steps.quiz.bestScore = Math.max(best, steps.quiz.bestScore ?? 0)
    if (late.has(course.id) && done < total) steps.overdue.push(course.id)
  }
  return steps
}
