import { type Kysely, sql } from 'kysely'

/** What is taught: the vocabulary, courses in three fixed levels, and lessons in versions that never change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table skill_area (
    id text primary key, name text not null, description text not null, position integer not null
  )`.execute(db)
  await sql`create table skill (
    id text primary key, area_id text not null references skill_area (id), name text not null, description text not null,
    position integer not null
  )`.execute(db)
  await sql`create table clause_type (
    id text primary key, name text not null, cuad_column text not null, description text not null, skill_id text not null references skill (id),
    drill integer not null, confusable text not null, position integer not null
  )`.execute(db)
  await sql`create table term (
    id text primary key, name text not null, definition text not null, skill_id text not null references skill (id)
  )`.execute(db)
  await sql`create table role_profile (
    id text primary key, name text not null, description text not null, pass double precision not null, requirements text not null,
    position integer not null
  )`.execute(db)
  await sql`create table course (
    id text primary key, title text not null, summary text not null, audience text not null, position integer not null
  )`.execute(db)
  await sql`create table module (
    id text primary key, course_id text not null references course (id), slug text not null, title text not null, summary text not null,
    position integer not null
  )`.execute(db)
  await sql`create index module_by_course on module (course_id, position)`.execute(db)
  await sql`create table artifact (hash text primary key, code text not null, html text not null, created_at text not null)`.execute(db)
  await sql`create table lesson (
    id text primary key, module_id text not null references module (id), slug text not null, position integer not null,
    current_version_id text, file_hash text, versions integer not null default 0
  )`.execute(db)
  await sql`create index lesson_by_module on lesson (module_id, position)`.execute(db)
  await sql`create table lesson_version (
    id text primary key, lesson_id text not null references lesson (id), number integer not null, title text not null, summary text not null,
    source text not null, skills text not null, clause_types text not null, sources text not null, words integer not null,
    artifact_hash text not null references artifact (hash), published_at text not null, published_by text references person (id),
    unique (lesson_id, number)
  )`.execute(db)
  await sql`create table lesson_draft (
    lesson_id text primary key references lesson (id), source text not null, based_on text not null references lesson_version (id),
    revision integer not null, saved_at text not null, saved_by text not null references person (id)
  )`.execute(db)
  await sql`create table reading (
    person_id text not null references person (id), lesson_id text not null references lesson (id),
    lesson_version_id text not null references lesson_version (id), started_at text not null, finished_at text,
    primary key (person_id, lesson_id)
  )`.execute(db)
  await sql`create index reading_by_version on reading (lesson_id, lesson_version_id, finished_at)`.execute(db)
  await sql`create table publication (id text primary key, hash text not null, published_at text not null)`.execute(db)
}
