import { courseSteps, type Due, type WorkSize } from './steps'

/** One module with how far a person is in it. `bestScore`: 0 to 1; `awaitingSince`: an attempt waits to be marked. Times are ms epoch. */
export type ModuleProgress = {
  id: string
  courseId: string
  title: string
  lessons: number
  lessonsDone: number
  quiz: { title: string; bestScore: number | null; passedAt: number | null; awaitingSince: number | null } | null
}

/** When something is due (the earliest of its ISO days), and whether that has passed unfinished. */
type WhenDue = { dueOn: string | null; overdue: boolean }

/** A course for the talk: its steps, when it is due, and its modules, each with when its quiz is due alone. */
export type CourseTalk = WhenDue & { id: string; title: string; done: number; total: number; modules: (ModuleProgress & { quizDue: WhenDue })[] }

/** Every course with a person's progress; what is due, or has a quiz that is, comes first, by day, the rest in catalogue order. `today` is an ISO day. */
export function outlineProgress(
  courses: readonly WorkSize[],
  modules: readonly ModuleProgress[],
  assigned: readonly Due[],
  today: string,
): CourseTalk[] {
  const talks = courses.map((course) => {
    const own = modules.filter((module) => module.courseId === course.id)
    const lessonsDone = own.reduce((sum, module) => sum + Math.min(module.lessonsDone, module.lessons), 0)
    const quizzesPassed = own.filter((module) => module.quiz !== null && module.quiz.passedAt !== null).length
    const { done, total } = courseSteps(course, { workId: course.id, lessonsDone, quizzesPassed, bestScore: null })
    const whenDue = (workId: string, finished: boolean): WhenDue => {
      const dueOn = assigned.filter((one) => one.workId === workId).map((one) => one.dueOn).sort()[0] ?? null
      return { dueOn, overdue: dueOn !== null && dueOn < today && !finished }
    }
    const withQuiz = own.map((module) => ({ ...module, quizDue: whenDue(module.id, module.quiz !== null && module.quiz.passedAt !== null) }))
    return { id: course.id, title: course.title, done, total, ...whenDue(course.id, done === total), modules: withQuiz }
  })
  return talks.sort((a, b) => (earliest(a) < earliest(b) ? -1 : earliest(a) > earliest(b) ? 1 : 0))
}

const never = '9999-12-31'
const earliest = ({ dueOn, modules }: CourseTalk): string => [dueOn, ...modules.map(({ quizDue }) => quizDue.dueOn)].map((day) => day ?? never).sort()[0] ?? never
