import { type Kysely, sql } from 'kysely'

/** What was observed of a person, and what is believed from it. `seq` is the order in which a person's rows were claimed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table evidence (
    person_id text not null references person (id), seq integer not null, id text not null unique, skill_id text not null references skill (id),
    observation_id text not null, score double precision not null, weight double precision not null, difficulty double precision not null,
    observed_at text not null, source text not null, attempt_id text, item_version_id text, predicted double precision not null,
    model text not null, primary key (person_id, seq)
  )`.execute(db)
  await sql`create index evidence_by_skill on evidence (person_id, skill_id, seq)`.execute(db)
  await sql`create table ability (
    person_id text primary key references person (id), mean double precision not null, variance double precision not null,
    n integer not null, observed_at text not null
  )`.execute(db)
  await sql`create table mastery (
    person_id text not null references person (id), skill_id text not null references skill (id), mean double precision not null,
    variance double precision not null, n integer not null, observed_at text not null, primary key (person_id, skill_id)
  )`.execute(db)
  await sql`create table readiness_snapshot (
    person_id text not null references person (id), role_profile_id text not null references role_profile (id), day text not null,
    figure double precision not null, label text not null, coverage double precision not null, skills text not null, taken_at text not null,
    primary key (person_id, role_profile_id, day)
  )`.execute(db)
  await sql`create table module_progress (
    person_id text not null references person (id), module_id text not null references module (id), lessons_done integer not null,
    best_score double precision, passed_at text, primary key (person_id, module_id)
  )`.execute(db)
}
