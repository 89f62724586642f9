import type { CourseOutline } from './outline'

export type StepReason = 'in-the-middle' | 'due' | 'overdue' | 'next-in-course' | 'lessons-read' | 'keep-fresh'

/** The one thing to do now. `minutes` is what is left of it. */
export type NextStep =
  | { kind: 'lesson'; courseId: string; moduleSlug: string; lessonSlug: string; title: string; minutes: number; reason: StepReason; dueOn: string | null }
  | { kind: 'quiz'; courseId: string; moduleSlug: string; title: string; minutes: number; reason: StepReason; dueOn: string | null }
  | { kind: 'drill'; minutes: number; reason: 'keep-fresh' }

/**
 * What to do next: courses by due day first (those without one last, in catalogue order), in each the first lesson not
 * finished, then the quiz not passed; with everything done, practice. `today` is an ISO day.
 */
export function nextStep(courses: readonly CourseOutline[], today: string): NextStep {
  const never = '9999-12-31'
  const byDue = [...courses].sort((a, b) => ((a.dueOn ?? never) < (b.dueOn ?? never) ? -1 : (a.dueOn ?? never) > (b.dueOn ?? never) ? 1 : 0))
  for (const course of byDue) {
    const step = firstOpenStep(course, today)
    if (step) return step
  }
  return { kind: 'drill', minutes: 5, reason: 'keep-fresh' }
}

function firstOpenStep(course: CourseOutline, today: string): NextStep | null {
  const due: StepReason | null = course.dueOn === null ? null : course.dueOn < today ? 'overdue' : 'due'
  for (const module of course.modules) {
    const where = { courseId: course.id, moduleSlug: module.slug, dueOn: course.dueOn }
    const lesson = module.lessons.find((one) => one.finishedAt === null)
    if (lesson) {
      const reason = lesson.startedAt !== null ? 'in-the-middle' : (due ?? 'next-in-course')
      return { kind: 'lesson', ...where, lessonSlug: lesson.slug, title: lesson.title, minutes: lesson.minutes, reason }
    }
    const quiz = module.quiz
    if (quiz && !quiz.passed && quiz.attemptsLeft !== 0) {
      const reason = quiz.openAttemptId ? 'in-the-middle' : due === 'overdue' ? 'overdue' : 'lessons-read'
      return { kind: 'quiz', ...where, title: quiz.title, minutes: quiz.minutes, reason }
    }
  }
  return null
}
