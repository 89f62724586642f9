import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** Which role and team somebody had from when on. Whoever is here already has had theirs since they came, as far as anybody can tell. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table posting (
    person_id text not null references person (id), number integer not null, since text not null, is_rep integer not null, role_profile_id text, team_id text,
    primary key (person_id, number)
  )`.execute(db)
  await sql`insert into posting (person_id, number, since, is_rep, role_profile_id, team_id) select id, 1, created_at, is_rep, role_profile_id, team_id from person`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  for (const verb of ['update', 'delete']) {
    const statement = sqlite
      ? `create trigger posting_no_${verb} before ${verb} on posting begin select raise(abort, 'posting is append-only'); end`
      : `create trigger posting_no_${verb} before ${verb} on posting for each row execute function refuse_change()`
    await sql.raw(statement).execute(db)
  }
}
