import { type Kysely, sql } from 'kysely'

/**
 * Files of outcomes on their way in. `outcome_import`: a file that was put here, how it is read and how far it is; it is no fact, what it tells is. `outcome_mapping`:
 * how files of a source were read the last time. A refusal of a file has its row's cells, so that it can be mended and sent again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table outcome_import (
    id text primary key, source text not null references outcome_source (source), name text not null, file text not null, profile text not null, mapping text,
    look text, state text not null, rows_done integer not null default 0, counts text not null, made_by text not null references person (id), made_at text not null,
    began_at text, ended_at text
  )`.execute(db)
  await sql`create index outcome_import_by_time on outcome_import (made_at, id)`.execute(db)
  await sql`create index outcome_import_taking on outcome_import (id) where state = 'taking'`.execute(db)
  await sql`create table outcome_mapping (
    source text primary key references outcome_source (source), mapping text not null, kept_by text not null references person (id), kept_at text not null
  )`.execute(db)
  await sql`alter table outcome_refusal add column import_id text`.execute(db)
  await sql`alter table outcome_refusal add column cells text`.execute(db)
  await sql`create index outcome_refusal_of_import on outcome_refusal (import_id, line) where import_id is not null`.execute(db)
}
