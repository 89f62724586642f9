import type { Database } from '#db/client.server'
import { claimPublication } from '#db/queries/publishing'
import { audit } from '../audit.server'
import { type ItemDraft, type PutItems, putItems } from './put-items.server'

/**
 * Bring what a bank holds from one origin to what an import found, whole or not at all. Imports of one origin take turns. A repeat
 * changes no item and leaves no second trace in the audit.
 */
export async function importBank(
  db: Database,
  { bank, origin, drafts, now }: { bank: string; origin: string; drafts: readonly ItemDraft[]; now: Date },
): Promise<PutItems> {
  return db.transaction().execute(async (tx) => {
    await claimPublication(tx, `import/${bank}/${origin}`, now)
    const put = await putItems(tx, bank, origin, drafts, now)
    if (put.added + put.changed + put.retired > 0) {
      await audit(tx, { actorId: null, action: 'bank.imported', subjectType: 'bank', subjectId: bank, after: { origin, ...put } }, now)
    }
    return put
  })
}
