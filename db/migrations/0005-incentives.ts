import { type Kysely, sql } from 'kysely'

/** What was earned and why, who must finish what, and what power did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table incentive_plan (
    id text primary key, name text not null, description text not null, starts_on text not null, ends_on text not null,
    currency text not null, rules text not null, position integer not null
  )`.execute(db)
  await sql`create table ledger (
    person_id text not null references person (id), seq integer not null, id text not null unique,
    plan_id text not null references incentive_plan (id), rule_id text not null, subject text not null, points integer not null,
    amount integer not null, currency text not null, reason text not null, cause text not null, cause_id text not null,
    earned_at text not null, primary key (person_id, seq), unique (person_id, plan_id, rule_id, subject)
  )`.execute(db)
  await sql`create table assignment (
    id text primary key, course_id text not null references course (id), team_id text references team (id),
    person_id text references person (id), due_on text not null, note text not null, assigned_by text not null references person (id),
    created_at text not null, withdrawn_at text
  )`.execute(db)
  await sql`create index assignment_by_team on assignment (team_id, due_on)`.execute(db)
  await sql`create index assignment_by_person on assignment (person_id, due_on)`.execute(db)
  await sql`create table audit (
    id text primary key, at text not null, actor_id text, action text not null, subject_type text not null, subject_id text not null,
    before text, after text, request_id text not null
  )`.execute(db)
  await sql`create index audit_by_subject on audit (subject_type, subject_id, id)`.execute(db)
}
