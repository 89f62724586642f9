import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * What happened to real contracts. The row of a source is claimed by whoever writes down what it tells. `outcome`: every version that was
 * told of an event, as it was told (`said`); `observation_id` is the evidence that came of it (its own `id`) or of a version before it.
 * `outcome_waiting`: what nobody here is known to be the person of. `source_identity`: whom a source means. `api_key`: by which a source is known; the hash of
 * its secret alone is kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table outcome_source (source text primary key, claims integer not null default 0)`.execute(db)
  await sql`create table api_key (
    id text primary key, name text not null, scope text not null, source text not null references outcome_source (source), hash text not null unique,
    hint text not null, made_by text not null references person (id), made_at text not null, sent_id text not null, last_used_at text, ends_at text,
    revoked_at text, unique (made_by, sent_id)
  )`.execute(db)
  await sql`create table outcome (
    source text not null references outcome_source (source), source_id text not null, version integer not null, id text not null unique,
    person_id text not null references person (id), kind text not null, contract_id text not null, clause_type_id text, skill_id text,
    happened_at text not null, said text not null, observation_id text, door text not null, received_at text not null,
    primary key (source, source_id, version)
  )`.execute(db)
  await sql`create index outcome_by_person on outcome (person_id, happened_at, id)`.execute(db)
  await sql`create table outcome_waiting (
    source text not null references outcome_source (source), source_id text not null, version integer not null, who text not null, said text not null,
    door text not null, received_at text not null, settled text, settled_at text, primary key (source, source_id, version)
  )`.execute(db)
  await sql`create index outcome_waiting_for on outcome_waiting (source, who, source_id, version) where settled is null`.execute(db)
  await sql`create table source_identity (
    source text not null references outcome_source (source), who text not null, person_id text not null references person (id),
    matched_by text not null references person (id), matched_at text not null, primary key (source, who)
  )`.execute(db)
  await sql`create table outcome_refusal (
    id text primary key, source text not null, door text not null, line integer not null, source_id text, reason text not null, refused_at text not null
  )`.execute(db)
  await sql`create index outcome_refusal_by_time on outcome_refusal (refused_at)`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  for (const verb of ['update', 'delete']) {
    const statement = sqlite
      ? `create trigger outcome_no_${verb} before ${verb} on outcome begin select raise(abort, 'outcome is append-only'); end`
      : `create trigger outcome_no_${verb} before ${verb} on outcome for each row execute function refuse_change()`
    await sql.raw(statement).execute(db)
  }
}
