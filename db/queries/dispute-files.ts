import { v7 as uuid } from 'uuid'
import type { Db } from '../client.server'

/** A file beside an act of a dispute. `name` is what its sender called it; `bytes`: its size. */
export type DisputeFile = { id: string; act: number; name: string; bytes: number }
/** `hash`: 32 hex digits of SHA-256 over its bytes. */
export type NewDisputeFile = { name: string; mediaType: string; bytes: number; hash: string }

export async function insertDisputeFiles(tx: Db, disputeId: string, act: number, files: readonly NewDisputeFile[]): Promise<void> {
  if (files.length === 0) return
  await tx
    .insertInto('dispute_file')
    .values(files.map(({ name, mediaType, bytes, hash }, place) => ({ id: uuid(), dispute_id: disputeId, act_number: act, place, name, media_type: mediaType, bytes, hash })))
    .execute()
}

/** All of a dispute, in the order they came. */
export async function listDisputeFiles(db: Db, disputeId: string): Promise<DisputeFile[]> {
  const rows = await db
    .selectFrom('dispute_file')
    .select(['id', 'act_number', 'name', 'bytes'])
    .where('dispute_id', '=', disputeId)
    .orderBy('act_number')
    .orderBy('place')
    .execute()
  return rows.map((row) => ({ id: row.id, act: row.act_number, name: row.name, bytes: row.bytes }))
}

/** A file with who raised the dispute that it belongs to. */
export async function findDisputeFile(db: Db, id: string): Promise<(NewDisputeFile & { raisedBy: string }) | null> {
  const row = await db
    .selectFrom('dispute_file')
    .innerJoin('dispute', 'dispute.id', 'dispute_file.dispute_id')
    .select(['dispute_file.name', 'media_type', 'bytes', 'hash', 'dispute.person_id'])
    .where('dispute_file.id', '=', id)
    .executeTakeFirst()
  return row ? { name: row.name, mediaType: row.media_type, bytes: row.bytes, hash: row.hash, raisedBy: row.person_id } : null
}

/** Whether anything that was handed in with a dispute has this hash. */
export async function isInDispute(db: Db, hash: string): Promise<boolean> {
  return (await db.selectFrom('dispute_file').select('id').where('hash', '=', hash).limit(1).executeTakeFirst()) !== undefined
}
