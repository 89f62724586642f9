import { attemptsLeft, wholePolicy } from '~/domain/quiz/policy'
import type { Db } from '../client.server'
import { grantsBeside } from './accommodations'
import { listed } from './managed-teams'
import { fromJson, toTimeOrNull } from './values'

/** Of these courses those that are not put away, by id: the title, and when one person finished it (ms epoch). */
export async function findFinished(db: Db, personId: string, courseIds: readonly string[]): Promise<Map<string, { title: string; finishedAt: number | null }>> {
  const rows = await db
    .selectFrom('course')
    .leftJoin('course_progress as progress', (join) => join.onRef('progress.course_id', '=', 'course.id').on('progress.person_id', '=', personId))
    .select(['course.id', 'course.title', 'progress.finished_at'])
    .where('course.id', 'in', listed(courseIds))
    .where('course.archived_at', 'is', null)
    .execute()
  return new Map(rows.map(({ id, title, finished_at }) => [id, { title, finishedAt: toTimeOrNull(finished_at) }]))
}

/** How one person stands in a quiz. `finishedAt`: when they passed it (ms epoch). `usedUp`: they did not, and no attempt is left, open or waits to be marked. */
export type QuizFinished = { title: string; finishedAt: number | null; usedUp: boolean }

/** The quizzes of these modules, without those that are put away, by the id of the module. */
export async function findPassed(db: Db, personId: string, moduleIds: readonly string[]): Promise<Map<string, QuizFinished>> {
  if (moduleIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('quiz')
    .innerJoin('module', 'module.id', 'quiz.module_id')
    .innerJoin('course', 'course.id', 'module.course_id')
    .leftJoin('module_progress as progress', (join) => join.onRef('progress.module_id', '=', 'module.id').on('progress.person_id', '=', personId))
    .select((eb) => {
      const attempts = eb.selectFrom('attempt').select((of) => of.fn.countAll().as('n')).where('attempt.person_id', '=', personId).whereRef('attempt.quiz_id', '=', 'quiz.id')
      return [
        'module.id', 'quiz.title', 'quiz.policy', 'progress.passed_at', attempts.as('begun'),
        attempts.where((of) => of.or([of('attempt.submitted_at', 'is', null), of('attempt.awaiting', '>', 0)])).as('going_on'),
        grantsBeside(db, personId).select((of) => of.fn.sum('accommodation.extra_attempts').as('n')).as('extra'),
      ]
    })
    .where('module.id', 'in', moduleIds)
    .where('module.archived_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => {
    const { attempts } = wholePolicy(fromJson(row.policy))
    const left = attemptsLeft({ attempts: attempts === null ? null : attempts + Number(row.extra ?? 0) }, Number(row.begun))
    return [row.id, { title: row.title, finishedAt: toTimeOrNull(row.passed_at), usedUp: row.passed_at === null && Number(row.going_on) === 0 && left === 0 }]
  }))
}

/** Of these people those who finished a course, or passed a quiz that is named by its module. */
export async function listFinishedOf(db: Db, personIds: readonly string[], { courseId, moduleId }: { courseId: string; moduleId: string | null }): Promise<Set<string>> {
  const rows = moduleId === null
    ? await db.selectFrom('course_progress').select('person_id').where('course_id', '=', courseId).where('finished_at', 'is not', null).where('person_id', 'in', listed(personIds)).execute()
    : await db.selectFrom('module_progress').select('person_id').where('module_id', '=', moduleId).where('passed_at', 'is not', null).where('person_id', 'in', listed(personIds)).execute()
  return new Set(rows.map(({ person_id }) => person_id))
}
