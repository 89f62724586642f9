import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** What a manager and one of their people write to each other: kept as written, until its author takes the words away. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table one_to_one_note (
    id text primary key, author_id text not null references person (id), reader_id text not null references person (id), sent_id text not null,
    words text not null, written_at text not null, withdrawn_at text, unique (author_id, sent_id)
  )`.execute(db)
  await sql`create index one_to_one_note_by_author on one_to_one_note (author_id, reader_id, id)`.execute(db)
  await sql`create index one_to_one_note_by_reader on one_to_one_note (reader_id, author_id, id)`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const refuse = (verb: string, when: string) =>
    sqlite
      ? `create trigger one_to_one_note_no_${verb} before ${verb} on one_to_one_note ${when} begin select raise(abort, 'one_to_one_note is append-only'); end`
      : `create trigger one_to_one_note_no_${verb} before ${verb} on one_to_one_note for each row ${when} execute function refuse_change()`
  await sql.raw(refuse('delete', '')).execute(db)
  await sql.raw(refuse('update', `when (new.words <> '' or old.withdrawn_at is not null)`)).execute(db)
}
