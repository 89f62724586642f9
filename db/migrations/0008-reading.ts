import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** Where a reader is: blocks seen, questions answered in passing, boxes ticked, words noted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table reading add column at_block text`.execute(db)
  await sql`alter table reading add column at_time text`.execute(db)
  await sql`alter table reading add column moves text not null default '[]'`.execute(db)
  await sql`create table block_seen (
    person_id text not null references person (id), lesson_id text not null references lesson (id), block text not null, seen_at text not null,
    primary key (person_id, lesson_id, block)
  )`.execute(db)
  await sql`create table checkpoint_answer (
    person_id text not null references person (id), id text not null, lesson_id text not null references lesson (id),
    lesson_version_id text not null references lesson_version (id), block text not null, item_version_id text not null references item_version (id),
    picks text not null, score double precision not null, answered_at text not null, received_at text not null, counted integer not null,
    primary key (person_id, id)
  )`.execute(db)
  await sql`create index checkpoint_answer_by_lesson on checkpoint_answer (person_id, lesson_id, block)`.execute(db)
  await sql`create table checklist (
    person_id text not null references person (id), lesson_id text not null references lesson (id), block text not null, ticked text not null,
    changed_at text not null, primary key (person_id, lesson_id, block)
  )`.execute(db)
  await sql`create table note (
    person_id text not null references person (id), id text not null, lesson_id text not null references lesson (id), block text not null,
    quote text not null, starts_at integer, ends_at integer, body text not null, created_at text not null, changed_at text not null,
    deleted_at text, primary key (person_id, id)
  )`.execute(db)
  await sql`create index note_by_lesson on note (person_id, lesson_id)`.execute(db)
  await makeAppendOnly(db, 'checkpoint_answer')
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
