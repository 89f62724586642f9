import { sql } from 'kysely'
import type { Db } from '../client.server'

/** Take the turn of everybody who has begun a lesson, so that nobody finishes it while it changes its place. */
export async function claimReadersOf(tx: Db, lessonId: string): Promise<void> {
  await tx
    .updateTable('person')
    .set((eb) => ({ claims: eb('claims', '+', 1) }))
    .where('id', 'in', (eb) => eb.selectFrom('reading').select('person_id').where('lesson_id', '=', lessonId))
    .execute()
}

/** Count again what each person who finished this lesson has finished in a module. Whoever has nothing there any more has no row. Three statements, however many people. */
export async function recountFinishers(tx: Db, lessonId: string, moduleId: string): Promise<void> {
  const finishers = sql`(select person_id from reading where lesson_id = ${lessonId} and finished_at is not null)`
  const finished = sql`from reading join lesson on lesson.id = reading.lesson_id
    where lesson.module_id = ${moduleId} and lesson.archived_at is null and reading.finished_at is not null`
  await sql`insert into module_progress (person_id, module_id, lessons_done)
    select reading.person_id, ${moduleId}, count(*) ${finished} and reading.person_id in ${finishers} group by reading.person_id
    on conflict (person_id, module_id) do update set lessons_done = excluded.lessons_done`.execute(tx)
  await sql`update module_progress set lessons_done = 0
    where module_id = ${moduleId} and person_id in ${finishers}
    and not exists (select 1 ${finished} and reading.person_id = module_progress.person_id)`.execute(tx)
  await sql`delete from module_progress
    where module_id = ${moduleId} and person_id in ${finishers} and lessons_done = 0 and best_score is null and passed_at is null`.execute(tx)
}
