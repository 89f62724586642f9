import { courseSteps, type CourseSize, type Due } from './steps'

/** One module with how far a person is in it. `bestScore`: 0 to 1; `awaitingSince`: an attempt waits to be marked. Times are ms epoch. */
export type ModuleProgress = {
  courseId: string
  title: string
  lessons: number
  lessonsDone: number
  quiz: { title: string; bestScore: number | null; passedAt: number | null; awaitingSince: number | null } | null
}

/** A course for the talk: its steps, the earliest day it is due (ISO) and whether that has passed unfinished, and its modules. */
export type CourseTalk = { id: string; title: string; done: number; total: number; dueOn: string | null; overdue: boolean; modules: ModuleProgress[] }

/** Every course with a person's progress; what is due comes first, by day, the rest in catalogue order. `today` is an ISO day. */
export function outlineProgress(
  courses: readonly CourseSize[],
  modules: readonly ModuleProgress[],
  assigned: readonly Due[],
  today: string,
): CourseTalk[] {
  const talks = courses.map((course) => {
    const own = modules.filter((module) => module.courseId === course.id)
    const lessonsDone = own.reduce((sum, module) => sum + Math.min(module.lessonsDone, module.lessons), 0)
    const quizzesPassed = own.filter((module) => module.quiz !== null && module.quiz.passedAt !== null).length
    const { done, total } = courseSteps(course, { courseId: course.id, lessonsDone, quizzesPassed, bestScore: null })
    const days = assigned.filter((one) => one.courseId === course.id).map((one) => one.dueOn)
    const dueOn = days.sort()[0] ?? null
    return { id: course.id, title: course.title, done, total, dueOn, overdue: dueOn !== null && dueOn < today && done < total, modules: own }
  })
  const never = '9999-12-31'
  return talks.sort((a, b) => ((a.dueOn ?? never) < (b.dueOn ?? never) ? -1 : (a.dueOn ?? never) > (b.dueOn ?? never) ? 1 : 0))
}
