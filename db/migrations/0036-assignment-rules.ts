import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * Rules that assign to whoever fits them, now and later, each person once (`assignment.rule_id`); people taken out of one; later days for one person, of any
 * assignment, append-only; and days on which nobody works, of a team and all below it or of everyone (`team_id` null).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table holiday (
    id text primary key, day text not null, name text not null, team_id text references team (id), added_by text not null references person (id), added_at text not null
  )`.execute(db)
  await sql`create unique index holiday_once on holiday (day, coalesce(team_id, ''))`.execute(db)

  await sql`create table assignment_rule (
    id text primary key, name text not null, course_id text references course (id), programme_id text, who text not null, starts text not null, due_days integer, due_on text,
    note text not null, manager_id text not null references person (id), switched_on_at text not null, switched_off_at text, switched_off_by text references person (id)
  )`.execute(db)
  await sql`create index assignment_rule_by_manager on assignment_rule (manager_id, switched_on_at)`.execute(db)
  await sql`create table rule_exception (
    id text primary key, rule_id text not null references assignment_rule (id), person_id text not null references person (id), reason text not null,
    made_by text not null references person (id), made_at text not null, lifted_by text references person (id), lifted_at text
  )`.execute(db)
  await sql`create unique index rule_exception_standing on rule_exception (rule_id, person_id) where lifted_at is null`.execute(db)

  await sql`alter table assignment add column rule_id text references assignment_rule (id)`.execute(db)
  await sql`create unique index assignment_by_rule on assignment (rule_id, person_id) where rule_id is not null and withdrawn_at is null`.execute(db)
  await sql`create index assignment_by_course on assignment (course_id, person_id) where person_id is not null and withdrawn_at is null`.execute(db)

  await sql`create table assignment_extension (
    person_id text not null references person (id), assignment_id text not null references assignment (id), due_on text not null, id text not null unique,
    reason text not null, granted_by text not null references person (id), granted_at text not null, primary key (person_id, assignment_id, due_on)
  )`.execute(db)
  await sql`create index assignment_extension_by_assignment on assignment_extension (assignment_id, person_id)`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  for (const verb of ['update', 'delete']) {
    const name = `assignment_extension_no_${verb}`
    await sql.raw(
      sqlite
        ? `create trigger ${name} before ${verb} on assignment_extension begin select raise(abort, 'assignment_extension is append-only'); end`
        : `create trigger ${name} before ${verb} on assignment_extension for each row execute function refuse_change()`,
    ).execute(db)
  }
}
