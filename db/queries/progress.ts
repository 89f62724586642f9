import type { QuizStanding, Scored } from '~/domain/quiz/standing'
import type { Db } from '../client.server'
import { countModuleOf } from './course-progress'
import { listQuizVerdicts } from './rebuilding'
import { toFlag } from './values'

/**
 * Count a person's finished lessons again, from the readings, in the module where a lesson stands now: it may have moved since it was
 * opened, and with them their course. A lesson that is put away does not count while it is.
 */
export async function refreshLessonsDone(tx: Db, personId: string, lessonId: string): Promise<void> {
  const { module_id: moduleId } = await tx.selectFrom('lesson').select('module_id').where('id', '=', lessonId).executeTakeFirstOrThrow()
  const { n } = await tx
    .selectFrom('reading')
    .innerJoin('lesson', 'lesson.id', 'reading.lesson_id')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('reading.person_id', '=', personId)
    .where('lesson.module_id', '=', moduleId)
    .where('lesson.archived_at', 'is', null)
    .where('reading.finished_at', 'is not', null)
    .executeTakeFirstOrThrow()
  const lessons_done = Number(n)
  if (lessons_done === 0) return
  await tx.insertInto('module_progress').values({ person_id: personId, module_id: moduleId, lessons_done, best_score: null, passed_at: null })
    .onConflict((conflict) => conflict.columns(['person_id', 'module_id']).doUpdateSet({ lessons_done })).execute()
  await countModuleOf(tx, personId, moduleId)
}

/** A person's submitted attempts at the quiz of a module whose score stands, with the rules they were taken under. */
export async function listScoredAttempts(db: Db, personId: string, moduleId: string): Promise<Scored<string>[]> {
  return (await listQuizVerdicts(db, personId, moduleId)).map(({ moduleId: _, ...scored }) => scored)
}

/** How a person stands in the quiz of a module now, over what stood there before, and with it in its course. */
export async function putQuizStanding(tx: Db, personId: string, moduleId: string, { score, passedAt, testedOut }: QuizStanding<string>): Promise<void> {
  const standing = { best_score: score, passed_at: passedAt, tested_out: toFlag(testedOut) }
  await tx.insertInto('module_progress').values({ person_id: personId, module_id: moduleId, lessons_done: 0, ...standing })
    .onConflict((conflict) => conflict.columns(['person_id', 'module_id']).doUpdateSet(standing)).execute()
  await countModuleOf(tx, personId, moduleId)
}

/** Of these modules those whose quiz a person has passed. */
export async function listPassedModules(db: Db, personId: string, moduleIds: readonly string[]): Promise<Set<string>> {
  if (moduleIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('module_progress')
    .select('module_id')
    .where('person_id', '=', personId)
    .where('module_id', 'in', [...moduleIds])
    .where('passed_at', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.module_id))
}
