import { type Gates, gatesOf, type Opener } from './gates'
import type { CourseOutline, LessonOutline, ModuleOutline, QuizOutline } from './outline'

export type StepReason = 'in-the-middle' | 'due' | 'overdue' | 'next-in-course' | 'lessons-read' | 'keep-fresh'

/** The one thing to do now. `minutes` is what is left of it. */
export type NextStep =
  | { kind: 'lesson'; courseId: string; moduleSlug: string; lessonSlug: string; title: string; minutes: number; reason: StepReason; dueOn: string | null }
  | { kind: 'quiz'; courseId: string; moduleSlug: string; title: string; minutes: number; reason: StepReason; dueOn: string | null }
  | { kind: 'drill'; minutes: number; reason: 'keep-fresh' }

/**
 * What to do next: courses by due day first (those without one last, in catalogue order), in each the first lesson not
 * finished, then the quiz not passed and not waiting to be marked; with everything done, practice. What is locked is never proposed: where a course has nothing
 * else left, what opens it is. `today` is an ISO day.
 */
export function nextStep(courses: readonly CourseOutline[], today: string, gates: Gates = gatesOf(courses)): NextStep {
  const never = '9999-12-31'
  const byDue = [...courses].sort((a, b) => ((a.dueOn ?? never) < (b.dueOn ?? never) ? -1 : (a.dueOn ?? never) > (b.dueOn ?? never) ? 1 : 0))
  for (const course of byDue) {
    const step = firstOpenStep(course, today, gates) ?? stepToOpen(course, today, gates)
    if (step) return step
  }
  return { kind: 'drill', minutes: 5, reason: 'keep-fresh' }
}

const dueReason = (course: CourseOutline, today: string): StepReason | null =>
  course.dueOn === null ? null : course.dueOn < today ? 'overdue' : 'due'

/** A quiz that is not to be taken now: used up, not marked yet, or its score is told later. */
const isClosed = (opener: Opener): boolean => opener.kind === 'quiz' && (opener.attemptsLeft === 0 || opener.awaitingSince !== null || opener.untold)

function firstOpenStep(course: CourseOutline, today: string, gates: Gates): NextStep | null {
  const due = dueReason(course, today)
  for (const module of course.modules) {
    const where = { courseId: course.id, moduleSlug: module.slug, dueOn: course.dueOn }
    const unread = unreadOf(module)
    const lesson = unread.find((one) => gates.lesson(one.id) === null)
    if (lesson) {
      const reason = lesson.startedAt !== null ? 'in-the-middle' : (due ?? 'next-in-course')
      return { kind: 'lesson', ...where, lessonSlug: lesson.slug, title: lesson.title, minutes: lesson.minutes, reason }
    }
    const quiz = module.quiz
    if (unread.length === 0 && quiz && canTake(quiz) && gates.quiz(module.id) === null) {
      const reason = quiz.openAttemptId ? 'in-the-middle' : due === 'overdue' ? 'overdue' : 'lessons-read'
      return { kind: 'quiz', ...where, title: quiz.title, minutes: quiz.minutes, reason }
    }
  }
  return null
}

/** Who was tested out of a module has nothing left to read in it. */
const unreadOf = ({ lessons, quiz }: Pick<ModuleOutline, 'lessons' | 'quiz'>): LessonOutline[] => (quiz?.testedOut ? [] : lessons.filter((one) => one.finishedAt === null))

/** One that waits to be marked, or whose score is told later, is not taken again meanwhile: its result may make another attempt needless. */
const canTake = (quiz: Pick<QuizOutline, 'passed' | 'attemptsLeft' | 'awaitingSince' | 'openAttemptId' | 'untold'>): boolean =>
  !quiz.passed && (quiz.openAttemptId !== null || (quiz.attemptsLeft !== 0 && quiz.awaitingSince === null && !quiz.untold))

/** What opens the first locked thing of a course that has nothing open left; it may stand in another course. */
function stepToOpen(course: CourseOutline, today: string, gates: Gates): NextStep | null {
  for (const module of course.modules) {
    const locked = unreadOf(module).map((one) => gates.lesson(one.id))
    const gate = locked.find((one) => one !== null) ?? (module.quiz && canTake(module.quiz) ? gates.quiz(module.id) : null)
    if (!gate || isClosed(gate.opener)) continue
    const { opener } = gate
    const where = { courseId: opener.courseId, moduleSlug: opener.moduleSlug, title: opener.title, dueOn: course.dueOn }
    const reason = dueReason(course, today) ?? 'next-in-course'
    return opener.kind === 'lesson'
      ? { kind: 'lesson', ...where, lessonSlug: opener.lessonSlug, minutes: opener.minutes, reason }
      : { kind: 'quiz', ...where, minutes: opener.minutes, reason }
  }
  return null
}
