import type { Database } from '#db/client.server'
import { insertDistinct } from '#db/queries/item-pairs'
import { audit } from '../audit.server'

/** Remember that two questions are not the same, so that they are not shown as alike again. A second time changes nothing. Null: one is not there. */
export async function tellApart(db: Database, { ids, trainerId, now }: { ids: readonly [string, string]; trainerId: string; now: Date }): Promise<boolean | null> {
  const [firstId = '', secondId = ''] = [...ids].sort((a, b) => (a < b ? -1 : 1))
  return db.transaction().execute(async (tx) => {
    const told = await insertDistinct(tx, { firstId, secondId, byId: trainerId, now })
    if (told) await audit(tx, { actorId: trainerId, action: 'item.told-apart', subjectType: 'item', subjectId: firstId, after: { other: secondId } }, now)
    return told
  })
}
