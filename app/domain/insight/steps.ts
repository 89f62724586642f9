import type { Member } from './member'

/**
 * What may be assigned, and what it holds: each lesson is one step, each quiz is one. A course, by its id; or the quiz of a module alone, by the id of the module, where
 * `inCourse` names the course that it stands in. The id of a module is never that of a course.
 */
export type WorkSize = { id: string; title: string; lessons: number; quizzes: number; inCourse?: string }

/** How far one person is in one course, or in one quiz alone. `bestScore`: 0 to 1, null before a quiz was handed in. */
export type WorkProgress = { workId: string; lessonsDone: number; quizzesPassed: number; bestScore: number | null }

/** A later day (ISO) that somebody was given for what is due for their team. `teamId`: theirs. */
export type Later = { personId: string; teamId: string; dueOn: string }

/** A course or a quiz that a person, or a team with all below it, must finish by a day (ISO); `later`: who of the team was given longer. One of `personId` and `teamPath` is set. */
export type Assigned = { workId: string; personId: string | null; teamPath: string | null; dueOn: string; later: readonly Later[] }

/** A course or a quiz with the day on which it is due for one person. */
export type Due = Pick<Assigned, 'workId' | 'dueOn'>

/** `assigned`: the steps are those of what is assigned alone. `overdue`: ids of what is unfinished although its day has passed. */
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

/** Steps of one course or quiz, done and in all; done is never more than all, however a course shrank since. */
export function courseSteps(course: Pick<WorkSize, 'lessons' | 'quizzes'>, progress: WorkProgress | undefined): { done: number; total: number } {
  const lessons = Math.min(progress?.lessonsDone ?? 0, course.lessons)
  const quizzes = Math.min(progress?.quizzesPassed ?? 0, course.quizzes)
  return { done: lessons + quizzes, total: course.lessons + course.quizzes }
}

/** Ids of the courses, and of quizzes alone, that count for any of some people, by what is due for each; null where one of them has nothing due, for whom all courses count. */
export function countedCourses(dues: readonly (readonly Due[])[]): string[] | null {
  if (dues.some((due) => due.length === 0)) return null
  return [...new Set(dues.flatMap((due) => due.map(({ workId }) => workId)))].sort()
}

/**
 * How far a person is: in what is assigned to them, or in all courses when nothing is. `assigned` holds what reaches the person, `today` is an ISO day: what is due
 * today is not overdue. A quiz whose course is assigned as well is a step of that course, and counted once.
 */
export function stepsOf(works: readonly WorkSize[], progress: readonly WorkProgress[], assigned: readonly Due[], today: string): Steps {
  const ids = new Set(assigned.map((one) => one.workId))
  const late = new Set(assigned.filter((one) => one.dueOn < today).map((one) => one.workId))
  const counted = works.filter(({ id, inCourse }) => (ids.size === 0 ? inCourse === undefined : ids.has(id)))
  const steps: Steps = { done: 0, total: 0, assigned: ids.size > 0, overdue: [], quiz: { passed: 0, total: 0, bestScore: null } }
  for (const work of counted) {
    const own = progress.find((one) => one.workId === work.id)
    const { done, total } = courseSteps(work, own)
    if (late.has(work.id) && done < total) steps.overdue.push(work.id)
    if (work.inCourse !== undefined && ids.has(work.inCourse)) continue
    steps.done += done
    steps.total += total
    steps.quiz.passed += Math.min(own?.quizzesPassed ?? 0, work.quizzes)
    steps.quiz.total += work.quizzes
    const best = own?.bestScore ?? null
    if (best !== null) steps.quiz.bestScore = Math.max(best, steps.quiz.bestScore ?? 0)
  }
  return steps
}
