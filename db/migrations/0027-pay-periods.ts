import { type Kysely, SqliteAdapter, sql } from 'kysely'

const facts = ['plan_version', 'pay_line']

/**
 * `plan_version`: a plan as it was when a period opened under it. `pay_period`: its row is claimed by whoever closes or reopens it; `line_count` and `head` say how
 * many lines its ledger has and what the last one's hash is. `pay_statement` is derived, with the corrections of earlier periods that it brings. `pay_line`: the
 * ledger; one line of a plan is written once for a person and round, and each holds the hash of the one before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table plan_version (
    plan_id text not null, version integer not null, plan text not null, kept_by text not null references person (id), kept_at text not null,
    primary key (plan_id, version)
  )`.execute(db)
  await sql`create table pay_period (
    id text primary key, plan_id text not null, plan_version integer not null, starts_on text not null, ends_on text not null, state text not null,
    round integer not null, at_person text not null, line_count integer not null, head text not null, claims integer not null default 0,
    opened_by text not null references person (id), opened_at text not null, closed_by text references person (id), closed_at text,
    reopen_asked_by text references person (id), reopen_reason text, reopened_by text references person (id),
    unique (plan_id, starts_on), foreign key (plan_id, plan_version) references plan_version (plan_id, version)
  )`.execute(db)
  await sql`create table pay_statement (
    period_id text not null references pay_period (id), person_id text not null references person (id), amount bigint not null, points integer not null,
    statement text not null, corrections text not null, primary key (period_id, person_id)
  )`.execute(db)
  await sql`create index pay_statement_by_person on pay_statement (person_id, period_id)`.execute(db)
  await sql`create table pay_line (
    period_id text not null references pay_period (id), seq integer not null, person_id text not null references person (id), round integer not null,
    line_id text not null, of_day text not null, name text not null, kind text not null, amount bigint not null, points integer not null,
    currency text not null, reason text, written_at text not null, previous text not null, hash text not null, primary key (period_id, seq),
    unique (period_id, person_id, round, of_day, line_id)
  )`.execute(db)
  await sql`create index pay_line_by_person on pay_line (person_id, of_day)`.execute(db)
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
