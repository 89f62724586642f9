import { type Kysely, SqliteAdapter, sql } from 'kysely'

const facts = ['skill_observation', 'skill_observation_withdrawal']

/** What a manager saw a person do at work, and what they took back of it. `observation_id` is that of the evidence that came of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table skill_observation (
    person_id text not null references person (id), observation_id text not null, skill_id text not null references skill (id),
    observer_id text not null references person (id), sent_id text not null, level text not null, words text not null, observed_on text not null,
    noted_at text not null, moved text, primary key (person_id, observation_id), unique (observer_id, sent_id)
  )`.execute(db)
  await sql`create table skill_observation_withdrawal (
    person_id text not null, observation_id text not null, reason text not null, withdrawn_at text not null, primary key (person_id, observation_id),
    foreign key (person_id, observation_id) references skill_observation (person_id, observation_id)
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
