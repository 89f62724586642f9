import { type Gate, type Gates } from './gates'
import { canTake } from './next-step'
import type { CourseOutline, ModuleOutline, QuizOutline } from './outline'

type Asked = { courseId: string; moduleId: string | null; dueOn: string }

const earliest = (asked: readonly Asked[]): string | null => asked.map((one) => one.dueOn).sort()[0] ?? null

/** Each course, and each quiz that is assigned alone, with its earliest due day (ISO) among what is assigned; null where nothing asks for it. */
export function withDueDays(courses: readonly CourseOutline[], assigned: readonly Asked[]): CourseOutline[] {
  return courses.map((course) => ({
    ...course,
    dueOn: earliest(assigned.filter((one) => one.courseId === course.id && one.moduleId === null)),
    modules: course.modules.map((module) => ({ ...module, quiz: module.quiz && { ...module.quiz, dueOn: earliest(assigned.filter((one) => one.moduleId === module.id)) } })),
  }))
}

/**
 * What stands between somebody and a quiz that is due: nothing, something to finish first, or that it is not to be taken now: it waits to be marked, its score is told
 * later, or no attempt is left.
 */
export type QuizWay = { kind: 'open'; inTheMiddle: boolean } | { kind: 'locked'; gate: Gate } | { kind: 'waiting' | 'untold' | 'used-up' }

export type DueQuiz = { moduleId: string; courseId: string; courseTitle: string; moduleSlug: string; title: string; dueOn: string; way: QuizWay }

/** The quizzes that are due alone and not passed, the earliest first. */
export function dueQuizzes(courses: readonly CourseOutline[], gates: Gates): DueQuiz[] {
  const all = courses.flatMap((course) => course.modules.flatMap((module) => {
    const { quiz } = module
    if (!quiz || quiz.passed || typeof quiz.dueOn !== 'string') return []
    return [{ moduleId: module.id, courseId: course.id, courseTitle: course.title, moduleSlug: module.slug, title: quiz.title, dueOn: quiz.dueOn, way: wayTo(module, quiz, gates) }]
  }))
  return all.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

function wayTo(module: ModuleOutline, quiz: QuizOutline, gates: Gates): QuizWay {
  if (canTake(quiz)) {
    const gate = gates.quiz(module.id)
    return gate ? { kind: 'locked', gate } : { kind: 'open', inTheMiddle: quiz.openAttemptId !== null }
  }
  return { kind: quiz.awaitingSince !== null ? 'waiting' : quiz.untold ? 'untold' : 'used-up' }
}
