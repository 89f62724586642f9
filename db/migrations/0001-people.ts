import { type Kysely, sql } from 'kysely'

/** Who there is, where they belong, and every door through which they come in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table team (
    id text primary key, name text not null, parent_id text references team (id), path text not null unique, created_at text not null
  )`.execute(db)
  await sql`create table person (
    id text primary key, email text not null unique, name text not null, password_hash text, function text not null,
    is_rep integer not null, is_trainer integer not null, is_manager integer not null, is_admin integer not null,
    team_id text references team (id), role_profile_id text, active integer not null, claims integer not null default 0,
    created_at text not null
  )`.execute(db)
  await sql`create index person_by_team on person (team_id, name, id)`.execute(db)
  await sql`create table team_manager (
    person_id text not null references person (id), team_id text not null references team (id), primary key (person_id, team_id)
  )`.execute(db)
  await sql`create table session (
    token_hash text primary key, id text not null unique, person_id text not null references person (id), created_at text not null,
    seen_at text not null, expires_at text not null, user_agent text not null, address text not null
  )`.execute(db)
  await sql`create index session_by_person on session (person_id, created_at)`.execute(db)
  await sql`create table invitation (
    id text primary key, token_hash text not null unique, email text not null, name text not null, function text not null,
    is_rep integer not null, is_trainer integer not null, is_manager integer not null, is_admin integer not null,
    team_id text references team (id), role_profile_id text, invited_by text not null references person (id),
    created_at text not null, expires_at text not null, accepted_at text, revoked_at text
  )`.execute(db)
  await sql`create index invitation_by_time on invitation (created_at, id)`.execute(db)
  await sql`create table password_reset (
    id text primary key, token_hash text not null unique, person_id text not null references person (id), created_at text not null,
    expires_at text not null, used_at text
  )`.execute(db)
  await sql`create table outbox (
    id text primary key, recipient text not null, subject text not null, body text not null, created_at text not null,
    tries integer not null default 0, next_try_at text not null, sent_at text, fault text
  )`.execute(db)
  await sql`create index outbox_by_next_try on outbox (sent_at, next_try_at)`.execute(db)
  await sql`create table rate_limit (key text primary key, points integer not null, expires_at text)`.execute(db)
}
