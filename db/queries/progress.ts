import type { Db } from '../client.server'
import { toIso } from './values'

/**
 * Count a person's finished lessons again, from the readings, in the module where a lesson stands now: it may have moved since it was
 * opened. A lesson that is put away does not count while it is.
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
}

/** Take a quiz's verdict into the module: the best score stays, and the earliest submission that passed, whenever it was marked. */
export async function raiseQuizProgress(tx: Db, personId: string, moduleId: string, score: number, passed: boolean, submittedAt: Date): Promise<void> {
  const passed_at = passed ? toIso(submittedAt) : null
  await tx.insertInto('module_progress').values({ person_id: personId, module_id: moduleId, lessons_done: 0, best_score: score, passed_at })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'module_id']).doUpdateSet((eb) => ({
        best_score: eb.case()
          .when(eb.fn.coalesce('module_progress.best_score', eb.lit(-1)), '<', eb.ref('excluded.best_score'))
          .then(eb.ref('excluded.best_score')).else(eb.ref('module_progress.best_score')).end(),
        passed_at: eb.case()
          .when('excluded.passed_at', '<', eb.ref('module_progress.passed_at'))
          .then(eb.ref('excluded.passed_at')).else(eb.fn.coalesce('module_progress.passed_at', 'excluded.passed_at')).end(),
      })),
    ).execute()
}
