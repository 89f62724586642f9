import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** Files that stand beside what was said about a dispute, in their order. `hash`: 32 hex digits of SHA-256 over the bytes, which lie in the media store. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table dispute_file (
    id text primary key, dispute_id text not null, act_number integer not null, place integer not null, name text not null, media_type text not null,
    bytes integer not null, hash text not null, unique (dispute_id, act_number, place), foreign key (dispute_id, act_number) references dispute_act (dispute_id, number)
  )`.execute(db)
  await sql`create index dispute_file_by_hash on dispute_file (hash)`.execute(db)
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  for (const verb of ['update', 'delete']) {
    const statement = sqlite
      ? `create trigger dispute_file_no_${verb} before ${verb} on dispute_file begin select raise(abort, 'dispute_file is append-only'); end`
      : `create trigger dispute_file_no_${verb} before ${verb} on dispute_file for each row execute function refuse_change()`
    await sql.raw(statement).execute(db)
  }
}
