import { dayOf } from '../../evidence/day'
import { type Taken, tellsScore } from '../../quiz/disclosure'
import { type Done, isOpen, nothingYet, type StepRecord } from './move-steps'
import { partKey, type Programme, type ProgrammeStep } from './programme'

/** An attempt that was handed in and judged. `taken`: where its rules may keep its score back; times are ms epoch. */
export type JudgedAttempt = { submittedAt: number; passed: boolean; taken: Taken | null }

/** A quiz with how one person stands in it. `passedAt`: since when; ms epoch. */
export type QuizFacts = { moduleId: string; title: string; passedAt: number | null; attempts: JudgedAttempt[] }

/** A course that people meet, its quizzes in order, with how one person stands in it; ms epoch. */
export type CourseFacts = { id: string; title: string; finishedAt: number | null; quizzes: QuizFacts[] }

/**
 * The days (ISO) on which a person did what a programme may ask for, by `partKey`. A score that is not told yet counts as if it were not there, or the next step would
 * tell it. With `since` (a day: a round that renews) only what was shown again from then on counts: a quiz by an attempt handed in since and passed, a course by its
 * last quiz. A course without any quiz cannot be shown again, so there its finishing counts whenever it was.
 */
export function doneParts(courses: readonly CourseFacts[], since: string | null, now: number): Map<string, string> {
  const done = new Map<string, string>()
  const put = (key: string, at: number | null) => void (at !== null && done.set(key, dayOf(at)))
  for (const { id, finishedAt, quizzes } of courses) {
    const passed = quizzes.map((quiz) => ({ moduleId: quiz.moduleId, at: since === null ? toldPass(quiz, now) : passedSince(quiz, since, now) }))
    for (const { moduleId, at } of passed) put(partKey({ kind: 'quiz', id: moduleId }), at)
    const final = passed.at(-1)
    const whole = since === null || !final ? quizzes.every((quiz) => toldPass(quiz, now) === quiz.passedAt) && finishedAt : final.at
    put(partKey({ kind: 'course', id }), whole === false ? null : whole)
  }
  return done
}

/** When a quiz was passed, as far as that is told: while a score is kept back only a pass from before it is known. */
function toldPass({ passedAt, attempts }: QuizFacts, now: number): number | null {
  const hidden = attempts.some(({ submittedAt, taken }) => taken !== null && !tellsScore(taken, now) && (passedAt === null || passedAt >= submittedAt))
  return hidden ? null : passedAt
}

function passedSince({ attempts }: QuizFacts, since: string, now: number): number | null {
  const passes = attempts.filter(({ submittedAt, passed, taken }) => passed && dayOf(submittedAt) >= since && (taken === null || tellsScore(taken, now)))
  return passes.length === 0 ? null : Math.min(...passes.map(({ submittedAt }) => submittedAt))
}

/** Whether a score is kept back that may turn out to be a pass. */
export const keepsBack = (courses: readonly CourseFacts[], now: number): boolean =>
  courses.some(({ quizzes }) => quizzes.some(({ attempts }) => attempts.some(({ taken }) => taken !== null && !tellsScore(taken, now))))

/** The modules whose quizzes are to be passed anew: of steps that are open and not done, what is not done of them, a course by its last quiz. */
export function quizzesAgain(steps: readonly ProgrammeStep[], records: readonly StepRecord[], courses: readonly CourseFacts[], done: Done): string[] {
  const open = steps.filter((_, at) => isOpen(records[at] ?? nothingYet))
  const parts = open.flatMap((step) => step.parts.filter((part) => !done.has(partKey(part))))
  return [...new Set(parts.flatMap(({ kind, id }) => (kind === 'quiz' ? id : (courses.find((course) => course.id === id)?.quizzes.at(-1)?.moduleId ?? []))))]
}

/** Steps without what nobody meets any more, as its course was put away: it is asked for no longer. */
export function withoutGone(steps: readonly ProgrammeStep[], courses: readonly CourseFacts[]): ProgrammeStep[] {
  const there = new Set(courses.flatMap(({ id, quizzes }) => [partKey({ kind: 'course', id }), ...quizzes.map(({ moduleId }) => partKey({ kind: 'quiz', id: moduleId }))]))
  return steps.map((step) => {
    const parts = step.parts.filter((part) => there.has(partKey(part)))
    return { ...step, parts, choose: Math.min(step.choose, parts.length) }
  })
}

/** The courses that steps ask something of, each once. */
export const coursesIn = ({ steps, recertify }: Pick<Programme, 'steps' | 'recertify'>): string[] => [
  ...new Set([...steps, ...(recertify?.steps ?? [])].flatMap(({ parts }) => parts.map(({ id }) => id.split('/')[0] ?? id))),
]
