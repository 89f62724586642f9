import { type Kysely, sql } from 'kysely'

/** What is assigned may be the quiz of one module alone, by name, to a team or by a rule: then `module_id` names it, and `course_id` the course that it stands in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table assignment add column module_id text references module (id)`.execute(db)
  await sql`create index assignment_by_module on assignment (module_id, person_id) where module_id is not null and withdrawn_at is null`.execute(db)
  await sql`alter table assignment_rule add column module_id text references module (id)`.execute(db)
}
