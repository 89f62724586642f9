import { type Kysely, SqliteAdapter, sql } from 'kysely'

const facts = ['programme_version', 'programme_choice']

/**
 * `programme`: what may be begun; `version` is its newest. `programme_run`: one round of a person in a programme, under the version it began with; `renews_until` is the day
 * on which the certification that it renews runs out, `latest` marks the person's last round, `look_at` says when it is to be moved by itself. `programme_step`: when a step
 * of a run opened, is due and was done. `programme_choice`: what a person chose of a step; the highest number counts. `quiz_renewal`: a quiz that a
 * run asks somebody to pass once more, from a day on. `assignment.run_id`: the run that asks for the course.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table programme (
    id text primary key, title text not null, summary text not null, audience text not null, version integer not null, position integer not null, offered integer not null
  )`.execute(db)
  await sql`create table programme_version (
    programme_id text not null references programme (id), version integer not null, content text not null, kept_at text not null, primary key (programme_id, version)
  )`.execute(db)
  await sql`create table programme_run (
    id text primary key, person_id text not null references person (id), programme_id text not null references programme (id), version integer not null, round integer not null,
    starts_on text not null, renews_until text, assigned_by text not null references person (id), rule_id text, begun_at text not null, latest integer not null,
    state text not null, steps integer not null, steps_done integer not null, at_step text not null, due_on text, done_on text, certified_until text, look_at text,
    withdrawn_by text references person (id), withdrawn_at text, withdrawn_reason text,
    unique (person_id, programme_id, round), foreign key (programme_id, version) references programme_version (programme_id, version)
  )`.execute(db)
  await sql`create index programme_run_by_programme on programme_run (programme_id, latest, state, due_on)`.execute(db)
  await sql`create index programme_run_by_look on programme_run (look_at) where look_at is not null`.execute(db)
  await sql`create table programme_step (
    run_id text not null references programme_run (id), step integer not null, opened_on text, due_on text, done_on text, primary key (run_id, step)
  )`.execute(db)
  await sql`create table programme_choice (
    run_id text not null references programme_run (id), number integer not null, step integer not null, parts text not null, chosen_at text not null, primary key (run_id, number)
  )`.execute(db)
  await sql`create table quiz_renewal (
    person_id text not null references person (id), module_id text not null references module (id), run_id text not null references programme_run (id), since text not null,
    primary key (person_id, module_id, run_id)
  )`.execute(db)
  await sql`create index quiz_renewal_by_run on quiz_renewal (run_id)`.execute(db)
  await sql`alter table assignment add column run_id text references programme_run (id)`.execute(db)
  await sql`create unique index assignment_by_run on assignment (run_id, course_id) where run_id is not null`.execute(db)
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
