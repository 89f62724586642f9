import type { Db } from '../client.server'
import { takesAnswers } from './attempts'
import { toIso } from './values'

/** A file that somebody handed in as their answer. `name` is what they called it; `hash`: 32 hex digits of SHA-256 over its bytes. */
export type HandedIn = { id: string; itemVersionId: string; name: string; mediaType: string; bytes: number; hash: string }

type Row = { id: string; item_version_id: string; name: string; media_type: string; bytes: number; hash: string }

const columns = ['id', 'item_version_id', 'name', 'media_type', 'bytes', 'hash'] as const

const toFile = (row: Row): HandedIn => ({
  id: row.id, itemVersionId: row.item_version_id, name: row.name, mediaType: row.media_type, bytes: row.bytes, hash: row.hash,
})

/** Every file of an attempt, in the order they came. */
export async function listHandedIn(db: Db, personId: string, attemptId: string): Promise<HandedIn[]> {
  const rows = await db.selectFrom('handed_in').select(columns).where('person_id', '=', personId).where('attempt_id', '=', attemptId).orderBy('id').execute()
  return rows.map(toFile)
}

/** A file with whose it is and to which answer it belongs. */
export async function findHandedIn(db: Db, id: string): Promise<(HandedIn & { personId: string; attemptId: string }) | null> {
  const row = await db.selectFrom('handed_in').select([...columns, 'person_id', 'attempt_id']).where('id', '=', id).executeTakeFirst()
  return row ? { ...toFile(row), personId: row.person_id, attemptId: row.attempt_id } : null
}

export async function insertHandedIn(tx: Db, { personId, attemptId, now, ...file }: HandedIn & { personId: string; attemptId: string; now: Date }): Promise<void> {
  await tx.insertInto('handed_in').values({
    id: file.id, person_id: personId, attempt_id: attemptId, item_version_id: file.itemVersionId, name: file.name, media_type: file.mediaType,
    bytes: file.bytes, hash: file.hash, received_at: toIso(now),
  }).execute()
}

/** Whether anybody handed in what has this hash. */
export async function isHandedIn(db: Db, hash: string): Promise<boolean> {
  return (await db.selectFrom('handed_in').select('id').where('hash', '=', hash).limit(1).executeTakeFirst()) !== undefined
}

/** Whether a file belongs to an answer that was submitted to be marked. */
export async function isPaperFile(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('handed_in')
    .innerJoin('paper', (join) =>
      join.onRef('paper.person_id', '=', 'handed_in.person_id').onRef('paper.attempt_id', '=', 'handed_in.attempt_id').onRef('paper.item_version_id', '=', 'handed_in.item_version_id'),
    )
    .select('paper.id')
    .where('handed_in.id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether answers are still taken: the attempt is there, not submitted, and its time is not up. */
export async function isAttemptOpen(db: Db, personId: string, attemptId: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('attempt')
    .select('id')
    .where('person_id', '=', personId)
    .where('id', '=', attemptId)
    .where(takesAnswers(now))
    .executeTakeFirst()
  return row !== undefined
}
