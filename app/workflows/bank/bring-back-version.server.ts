import type { Database } from '#db/client.server'
import { findItemVersion } from '#db/queries/bank-item'
import { audit } from '../audit.server'
import { putVersion, type PutVersion } from './put-version.server'

type Bringing = { itemId: string; number: number; basedOn: string; trainerId: string; now: Date }

/** Say again what an older version said, by a new one. What the current version says already changes nothing. Null: no such version. */
export async function bringBackVersion(db: Database, { itemId, number, basedOn, trainerId, now }: Bringing): Promise<PutVersion | null> {
  return db.transaction().execute(async (tx) => {
    const older = await findItemVersion(tx, itemId, number)
    if (!older) return null
    const put = await putVersion(tx, { itemId, wording: older, basedOn, authorId: trainerId }, now)
    if (put && 'changed' in put && put.changed) {
      await audit(tx, { actorId: trainerId, action: 'item.brought-back', subjectType: 'item', subjectId: itemId, after: { version: put.number, from: number } }, now)
    }
    return put
  })
}
