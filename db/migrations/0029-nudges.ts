import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** A manager's nudges, as they were sent; `words` may be empty. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table nudge (
    person_id text not null references person (id), id text not null, sender_id text not null references person (id), sent_id text not null, words text not null,
    sent_at text not null, primary key (person_id, id), unique (sender_id, sent_id)
  )`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  for (const verb of ['update', 'delete']) {
    const statement = sqlite
      ? `create trigger nudge_no_${verb} before ${verb} on nudge begin select raise(abort, 'nudge is append-only'); end`
      : `create trigger nudge_no_${verb} before ${verb} on nudge for each row execute function refuse_change()`
    await sql.raw(statement).execute(db)
  }
}
