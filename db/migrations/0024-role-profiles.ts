import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * Every form that a role profile ever had, number by number; `author_id` is null for one that came from content/. What stands already is
 * each profile's first, and held since ever.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table role_profile_version (
    profile_id text not null references role_profile (id), number integer not null, name text not null, description text not null,
    pass double precision not null, requirements text not null, author_id text references person (id), sent_id text, saved_at text not null,
    primary key (profile_id, number), unique (author_id, sent_id)
  )`.execute(db)
  await sql`insert into role_profile_version (profile_id, number, name, description, pass, requirements, saved_at)
    select id, 1, name, description, pass, requirements, '1970-01-01T00:00:00.000Z' from role_profile`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  for (const verb of ['update', 'delete']) {
    const statement = sqlite
      ? `create trigger role_profile_version_no_${verb} before ${verb} on role_profile_version begin select raise(abort, 'role_profile_version is append-only'); end`
      : `create trigger role_profile_version_no_${verb} before ${verb} on role_profile_version for each row execute function refuse_change()`
    await sql.raw(statement).execute(db)
  }
}
