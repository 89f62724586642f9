/**
 * A course as one person meets it: what there is, and how far they are. Times are ms epoch, minutes are whole; `minutes` of a lesson are
 * what is left of it, `share` how much of it is done, in [0, 1]. `awaitingSince` of a quiz: since when an attempt waits to be marked. `requires`: ids of the lessons and modules to finish first.
 */
export type LessonOutline = {
  id: string
  slug: string
  title: string
  summary: string
  minutes: number
  share: number
  requires: string[]
  startedAt: number | null
  finishedAt: number | null
}

export type QuizOutline = {
  id: string
  title: string
  questions: number
  minutes: number
  bestScore: number | null
  passed: boolean
  /** Passed where passing does the whole module: its lessons need not be read. */
  testedOut?: boolean
  openAttemptId: string | null
  attemptsLeft: number | null
  awaitingSince: number | null
  /** The day (ISO) by which it is due alone; null where nothing asks for it alone. */
  dueOn?: string | null
  /** It was handed in, and its quiz does not tell the score yet: then neither `bestScore` nor `passed` speak of it. */
  untold?: boolean
}

export type ModuleOutline = {
  id: string
  slug: string
  title: string
  summary: string
  requires: string[]
  lessons: LessonOutline[]
  quiz: QuizOutline | null
}

export type CourseOutline = { id: string; title: string; summary: string; modules: ModuleOutline[]; dueOn: string | null }

export const wordsPerMinute = 200
export const secondsPerQuestion = 40

/** Silent reading of expository English runs at about 238 words a minute (Brysbaert 2019, doi 10.1016/j.jml.2019.104047); contract text is slower. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.ceil(words / wordsPerMinute))
}

export function quizMinutes(questions: number): number {
  return Math.max(1, Math.ceil((questions * secondsPerQuestion) / 60))
}

/** Steps done and in all: each lesson is one, each quiz is one. Never more than all. */
export function completionOf(course: Pick<CourseOutline, 'modules'>): { done: number; total: number } {
  let done = 0
  let total = 0
  for (const module of course.modules) {
    total += module.lessons.length + (module.quiz ? 1 : 0)
    done += module.lessons.filter((lesson) => lesson.finishedAt !== null || module.quiz?.testedOut).length + (module.quiz?.passed ? 1 : 0)
  }
  return { done, total }
}
