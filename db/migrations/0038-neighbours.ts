import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** Who takes part in being compared with colleagues, and who stopped: nobody does who never said so. The newest choice holds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table comparing (
    person_id text not null references person (id), number integer not null, takes_part integer not null, chosen_at text not null, primary key (person_id, number)
  )`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  for (const verb of ['update', 'delete']) {
    const statement = sqlite
      ? `create trigger comparing_no_${verb} before ${verb} on comparing begin select raise(abort, 'comparing is append-only'); end`
      : `create trigger comparing_no_${verb} before ${verb} on comparing for each row execute function refuse_change()`
    await sql.raw(statement).execute(db)
  }
}
