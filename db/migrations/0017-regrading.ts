import { type Kysely, SqliteAdapter, sql } from 'kysely'

const facts = ['verdict_revision', 'evidence_correction']

/** Verdicts that are changed for everybody, as new facts beside the old ones, and the evidence that follows them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table regrade (
    id text primary key, item_id text not null references item (id), kind text not null, key_version_id text references item_version (id),
    versions text not null, keep_passes integer not null, reason text not null, by_id text not null references person (id), state text not null,
    asked_at text not null, people integer not null default 0, done integer not null default 0, at_person text not null default '',
    effect text not null default '{}', applied_at text, undone_at text, undone_by text references person (id)
  )`.execute(db)
  await sql`create index regrade_by_item on regrade (item_id, id)`.execute(db)
  await sql`create index regrade_by_state on regrade (state, id)`.execute(db)
  await sql`create table regrade_effect (
    regrade_id text not null references regrade (id), person_id text not null references person (id), effect text not null, primary key (regrade_id, person_id)
  )`.execute(db)
  await sql`create table quiz_statistic (quiz_id text primary key references quiz (id), counted_at text not null, handed_in integer not null, figures text not null)`.execute(db)
  await sql`create table quiz_item_statistic (
    quiz_id text not null references quiz (id), version_id text not null references item_version (id), item_id text not null references item (id),
    figures text not null, primary key (quiz_id, version_id)
  )`.execute(db)
  await sql`create index quiz_item_statistic_by_item on quiz_item_statistic (item_id, quiz_id)`.execute(db)
  await sql`create index verdict_by_version on verdict (item_version_id, person_id, attempt_id)`.execute(db)
  await sql`create table verdict_revision (
    person_id text not null, attempt_id text not null, item_version_id text not null, number integer not null, score double precision,
    voided integer not null, cause text not null, cause_id text not null, revised_at text not null,
    primary key (person_id, attempt_id, item_version_id, number), foreign key (person_id, attempt_id) references attempt (person_id, id)
  )`.execute(db)
  await sql`create table evidence_correction (
    person_id text not null, observation_id text not null, number integer not null, score double precision, voided integer not null, cause text not null,
    cause_id text not null, corrected_at text not null, primary key (person_id, observation_id, number)
  )`.execute(db)
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
