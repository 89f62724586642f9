import { type Kysely, SqliteAdapter, sql } from 'kysely'

const facts = ['certificate', 'certificate_withdrawal', 'certificate_notice']

/** For which role a quiz certifies; what it certified of whom, with the figures of that day; what was taken back of it, and what was told of its end. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table certification (
    quiz_id text not null references quiz (id), role_profile_id text not null references role_profile (id), days integer not null,
    window_days integer not null, primary key (quiz_id, role_profile_id)
  )`.execute(db)
  await sql`create table certificate (
    person_id text not null references person (id), attempt_id text not null, code text not null unique,
    role_profile_id text not null references role_profile (id), role_name text not null, organisation text, issued_at text not null,
    renewable_from text not null, expires_at text not null, model text not null, figures text not null, primary key (person_id, attempt_id),
    foreign key (person_id, attempt_id) references attempt (person_id, id)
  )`.execute(db)
  await sql`create index certificate_by_end on certificate (expires_at)`.execute(db)
  await sql`create table certificate_withdrawal (
    code text primary key references certificate (code), withdrawn_by text not null references person (id), reason text not null, withdrawn_at text not null
  )`.execute(db)
  await sql`create table certificate_notice (
    code text not null references certificate (code), kind text not null, told_at text not null, primary key (code, kind)
  )`.execute(db)
  await sql`create index attempt_passed_in_one_sitting on attempt (quiz_id, submitted_at) where one_sitting = 1 and passed = 1`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  for (const table of facts) {
    for (const verb of ['update', 'delete']) {
      const statement = sqlite
        ? `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} is append-only'); end`
        : `create trigger ${table}_no_${verb} before ${verb} on ${table} for each row execute function refuse_change()`
      await sql.raw(statement).execute(db)
    }
  }
}
