import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** Texts that a draft had, reviews of them with comments by line, and readers moved from one version to another. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table draft_revision (
    lesson_id text not null references lesson (id), revision integer not null, source text not null, saved_at text not null,
    saved_by text not null references person (id), primary key (lesson_id, revision)
  )`.execute(db)
  await sql`create table lesson_review (
    id text primary key, lesson_id text not null references lesson (id), source text not null, written_by text not null references person (id),
    note text not null, asked_by text not null references person (id), asked_at text not null, asked_of text references person (id),
    state text not null, decided_by text references person (id), decided_at text, decision_note text not null default '',
    version_id text references lesson_version (id)
  )`.execute(db)
  await sql`create index lesson_review_by_lesson on lesson_review (lesson_id, asked_at)`.execute(db)
  await sql`create unique index lesson_review_open on lesson_review (lesson_id) where state = 'open'`.execute(db)
  await sql`create index lesson_review_by_version on lesson_review (version_id)`.execute(db)
  await sql`create table review_comment (
    id text primary key, review_id text not null references lesson_review (id), line integer not null, quote text not null, body text not null,
    author_id text not null references person (id), written_at text not null, resolved_at text, resolved_by text references person (id)
  )`.execute(db)
  await sql`create index review_comment_by_review on review_comment (review_id, line)`.execute(db)
  await sql`create table lesson_move (
    id text primary key, lesson_id text not null references lesson (id), from_version_id text not null references lesson_version (id),
    to_version_id text not null references lesson_version (id), asked_by text not null references person (id), asked_at text not null,
    readers integer not null, moved integer not null default 0, done_at text
  )`.execute(db)
  await sql`create unique index lesson_move_open on lesson_move (from_version_id) where done_at is null`.execute(db)
  await sql`create table reading_move (
    person_id text not null references person (id), id text not null, lesson_id text not null references lesson (id),
    from_version_id text not null references lesson_version (id), to_version_id text not null references lesson_version (id),
    moved_at text not null, moved_by text not null references person (id), primary key (person_id, id)
  )`.execute(db)
  await sql`create index reading_move_by_lesson on reading_move (lesson_id, from_version_id)`.execute(db)
  await sql`create index reading_by_version_person on reading (lesson_version_id, person_id)`.execute(db)
  await makeAppendOnly(db, 'reading_move')
}

async function makeAppendOnly(db: Kysely<unknown>, table: string): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  for (const verb of ['update', 'delete']) {
    const name = `${table}_no_${verb}`
    const statement = sqlite
      ? `create trigger ${name} before ${verb} on ${table} begin select raise(abort, '${table} is append-only'); end`
      : `create trigger ${name} before ${verb} on ${table} for each row execute function refuse_change()`
    await sql.raw(statement).execute(db)
  }
}
