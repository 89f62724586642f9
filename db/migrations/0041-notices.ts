import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** What a person was told of by mail, each thing once; `subject` is its id and `told_on` the day (ISO), of which there is one mail at most. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table notice (
    person_id text not null references person (id), kind text not null, subject text not null, told_on text not null, told_at text not null,
    primary key (person_id, kind, subject)
  )`.execute(db)
  await sql`create index notice_by_day on notice (person_id, told_on)`.execute(db)
  await sql`create index assignment_by_creation on assignment (created_at)`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  for (const verb of ['update', 'delete']) {
    const statement = sqlite
      ? `create trigger notice_no_${verb} before ${verb} on notice begin select raise(abort, 'notice is append-only'); end`
      : `create trigger notice_no_${verb} before ${verb} on notice for each row execute function refuse_change()`
    await sql.raw(statement).execute(db)
  }
}
