import { type Kysely, sql } from 'kysely'

/** One address, one lesson; what lessons name outside themselves; and what was counted of items and lessons for those who mend them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create unique index lesson_by_slug on lesson (module_id, slug)`.execute(db)
  await sql`create table version_reference (
    version_id text not null references lesson_version (id), kind text not null, name text not null, primary key (version_id, kind, name)
  )`.execute(db)
  await sql`create table item_statistic (
    item_id text primary key references item (id), version_id text not null references item_version (id), n integer not null,
    facility double precision not null, discrimination double precision, problem text
  )`.execute(db)
  await sql`create table lesson_statistic (
    lesson_id text primary key references lesson (id), version_id text not null references lesson_version (id), started integer not null,
    finished integer not null, stop text
  )`.execute(db)
}
