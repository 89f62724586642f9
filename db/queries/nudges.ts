import type { Db } from '../client.server'
import { toIso, toTime } from './values'

/** `sentAt`: ms epoch; `words` may be empty. */
export type Nudge = { id: string; personId: string; senderId: string; words: string; sentAt: number }

/** Newest first, since `since` (ms epoch), with who sent each. */
export async function listNudges(db: Db, personId: string, since: number): Promise<(Nudge & { sender: string })[]> {
  const rows = await db
    .selectFrom('nudge')
    .innerJoin('person as sender', 'sender.id', 'nudge.sender_id')
    .select(['nudge.id', 'nudge.sender_id', 'nudge.words', 'nudge.sent_at', 'sender.name'])
    .where('nudge.person_id', '=', personId)
    .where('nudge.sent_at', '>=', toIso(since))
    .orderBy('nudge.sent_at', 'desc')
    .orderBy('nudge.id', 'desc')
    .execute()
  return rows.map((row) => ({ id: row.id, personId, senderId: row.sender_id, sender: row.name, words: row.words, sentAt: toTime(row.sent_at) }))
}

/** Whom the form with this id nudged, if it was sent before. */
export async function findSentNudge(db: Db, senderId: string, sentId: string): Promise<{ personId: string } | null> {
  const row = await db.selectFrom('nudge').select('person_id').where('sender_id', '=', senderId).where('sent_id', '=', sentId).executeTakeFirst()
  return row ? { personId: row.person_id } : null
}

export async function insertNudge(tx: Db, sentId: string, { id, personId, senderId, words, sentAt }: Nudge): Promise<void> {
  await tx.insertInto('nudge').values({ person_id: personId, id, sender_id: senderId, sent_id: sentId, words, sent_at: toIso(sentAt) }).execute()
}
