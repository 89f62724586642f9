import { type Kysely, sql } from 'kysely'

/** Who has which lesson open in the editor just now, one row a tab. Nothing refers to it, and rows go when they are old. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table editor_presence (
    lesson_id text not null references lesson (id), tab text not null, person_id text not null references person (id), seen_at text not null,
    primary key (lesson_id, tab)
  )`.execute(db)
  await sql`create index editor_presence_by_time on editor_presence (seen_at)`.execute(db)
}
