import { type Kysely, sql } from 'kysely'

/** Evidence by its time, whoever it is about: what was predicted lately is held against what came of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index evidence_by_time on evidence (observed_at)`.execute(db)
}
