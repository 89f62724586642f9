import { type Gates, gatesOf, type Opener } from './gates'
import type { CourseOutline, LessonOutline, ModuleOutline, QuizOutline } from './outline'

export type StepReason = 'in-the-middle' | 'due' | 'overdue' | 'next-in-course' | 'lessons-read' | 'keep-fresh'

/** The one thing to do now. `minutes` is what is left of it. `dueQuiz`: the day is that of this quiz, which is asked for alone; else of a course. */
export type NextStep =
  | { kind: 'lesson'; courseId: string; moduleSlug: string; lessonSlug: string; title: string; minutes: number; reason: StepReason; dueOn: string | null; dueQuiz?: string }
  | { kind: 'quiz'; courseId: string; moduleSlug: string; title: string; minutes: number; reason: StepReason; dueOn: string | null; dueQuiz?: string }
  | { kind: 'drill'; minutes: number; reason: 'keep-fresh' }

/**
 * What to do next: courses, and quizzes that are due alone, by due day first (courses without one last, in catalogue order), in each course the first lesson not
 * finished, then the quiz not passed and not waiting to be marked; with everything done, practice. What is locked is never proposed: where a course has nothing
 * else left, what opens it is, and so it is for a quiz. `today` is an ISO day. `until`: only what is due by this ISO day.
 */
export function nextStep(courses: readonly CourseOutline[], today: string, gates: Gates = gatesOf(courses), until?: string): NextStep {
  const errands = courses.flatMap((course) => [
    { dueOn: course.dueOn ?? never, step: () => firstOpenStep(course, today, gates) ?? stepToOpen(course, today, gates) },
    ...course.modules.flatMap((module) => (module.quiz?.dueOn ? [{ dueOn: module.quiz.dueOn, step: () => stepToQuiz(course.id, module, today, gates) }] : [])),
  ])
  const asked = until === undefined ? errands : errands.filter(({ dueOn }) => dueOn <= until)
  for (const errand of asked.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))) {
    const step = errand.step()
    if (step) return step
  }
  return { kind: 'drill', minutes: 5, reason: 'keep-fresh' }
}

const never = '9999-12-31'

const dueReason = ({ dueOn }: { dueOn: string | null }, today: string): 'overdue' | 'due' | null => (dueOn === null ? null : dueOn < today ? 'overdue' : 'due')

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
export const canTake = (quiz: Pick<QuizOutline, 'passed' | 'attemptsLeft' | 'awaitingSince' | 'openAttemptId' | 'untold'>): boolean =>
  !quiz.passed && (quiz.openAttemptId !== null || (quiz.attemptsLeft !== 0 && quiz.awaitingSince === null && !quiz.untold))

/** A quiz that is due alone, or what opens it; null where it is not to be taken now. Its lessons may be read or not, as on its page. */
function stepToQuiz(courseId: string, { id, slug, quiz }: ModuleOutline, today: string, gates: Gates): NextStep | null {
  if (!quiz || !canTake(quiz)) return null
  const due = { dueOn: quiz.dueOn ?? null, dueQuiz: quiz.title }
  const reason = dueReason(due, today) ?? 'next-in-course'
  const gate = gates.quiz(id)
  if (!gate) return { kind: 'quiz', courseId, moduleSlug: slug, title: quiz.title, minutes: quiz.minutes, reason: quiz.openAttemptId ? 'in-the-middle' : reason, ...due }
  return isClosed(gate.opener) ? null : throughOpener(gate.opener, reason, due)
}

type DueDay = { dueOn: string | null; dueQuiz?: string }

function throughOpener(opener: Opener, reason: StepReason, due: DueDay): NextStep {
  const where = { courseId: opener.courseId, moduleSlug: opener.moduleSlug, title: opener.title, minutes: opener.minutes, reason, ...due }
  return opener.kind === 'lesson' ? { kind: 'lesson', ...where, lessonSlug: opener.lessonSlug } : { kind: 'quiz', ...where }
}

/** What opens the first locked thing of a course that has nothing open left; it may stand in another course. */
function stepToOpen(course: CourseOutline, today: string, gates: Gates): NextStep | null {
  for (const module of course.modules) {
    const locked = unreadOf(module).map((one) => gates.lesson(one.id))
    const gate = locked.find((one) => one !== null) ?? (module.quiz && canTake(module.quiz) ? gates.quiz(module.id) : null)
    if (!gate || isClosed(gate.opener)) continue
    return throughOpener(gate.opener, dueReason(course, today) ?? 'next-in-course', { dueOn: course.dueOn })
  }
  return null
}
