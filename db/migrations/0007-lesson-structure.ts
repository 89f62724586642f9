import { type Kysely, sql } from 'kysely'

/** Lessons in blocks with a rule of completion and gates; courses, modules and lessons that can be put away; drafts of lessons never published. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['course', 'module', 'lesson']) await sql.raw(`alter table ${table} add column archived_at text`).execute(db)
  for (const table of ['course', 'module']) await sql.raw(`alter table ${table} add column file_hash text`).execute(db)
  await sql`alter table course add column review_required integer not null default 0`.execute(db)
  await sql`alter table module add column requires text not null default '[]'`.execute(db)
  await sql`alter table lesson_version add column completion text not null default 'read'`.execute(db)
  await sql`alter table lesson_version add column requires text not null default '[]'`.execute(db)
  await sql`alter table lesson_version add column blocks text not null default '[]'`.execute(db)
  await sql`alter table lesson_version add column format integer not null default 1`.execute(db)
  await sql`alter table lesson_version add column note text`.execute(db)
  await sql`create table lesson_draft_new (
    lesson_id text primary key references lesson (id), source text not null, based_on text references lesson_version (id),
    revision integer not null, saved_at text not null, saved_by text not null references person (id)
  )`.execute(db)
  await sql`insert into lesson_draft_new select lesson_id, source, based_on, revision, saved_at, saved_by from lesson_draft`.execute(db)
  await sql`drop table lesson_draft`.execute(db)
  await sql`alter table lesson_draft_new rename to lesson_draft`.execute(db)
}
