import { type Kysely, sql } from 'kysely'

/** Items kept for the questions inside lessons: a quiz does not ask them again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table item add column asked_in text not null default 'quiz'`.execute(db)
}
