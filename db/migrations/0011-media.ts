import { type Kysely, sql } from 'kysely'

/** Pictures, videos, captions and files of lessons. A name belongs to one file at a time; what it named before stays, as lessons refer to it by hash. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table media (
    id text primary key, name text not null, hash text not null, kind text not null, type text not null, bytes integer not null,
    width integer, height integer, widths text not null, alt text not null, uploaded_by text references person (id), uploaded_at text not null,
    archived_at text
  )`.execute(db)
  await sql`create unique index media_by_name on media (name) where archived_at is null`.execute(db)
  await sql`create index media_by_hash on media (hash)`.execute(db)
}
