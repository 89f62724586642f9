import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { claimItem, countAsked, dropPreviews, insertRegrade } from '#db/queries/regrades'
import { findItemVersions } from '#db/queries/item-analysis'
import type { RegradeKind } from '../../domain/quiz/regrading'

type Ask = { itemId: string; kind: RegradeKind; versions: readonly string[]; keepPasses: boolean; reason: string; trainerId: string; now: Date }

export type Asked = { id: string } | { problem: 'no-such-item' | 'no-version' | 'no-key' | 'other-type' }

/**
 * Begin to work out what a regrade would do. A key is that of the question's present version, so it judges older ones alone, of the same
 * type. What this trainer had worked out for the question and not applied is thrown away.
 */
export async function askRegrade(db: Database, { itemId, kind, versions, keepPasses, reason, trainerId, now }: Ask): Promise<Asked> {
  return db.transaction().execute(async (tx) => {
    const known = await findItemVersions(tx, itemId)
    if (!known || !(await claimItem(tx, itemId))) return { problem: 'no-such-item' as const }
    const present = known.versions.find(({ id }) => id === known.currentVersionId)
    const chosen = known.versions.filter(({ id }) => versions.includes(id) && !(kind === 'key' && id === present?.id))
    if (kind === 'key' && known.versions.length < 2) return { problem: 'no-key' as const }
    if (chosen.length === 0) return { problem: 'no-version' as const }
    if (kind === 'key' && chosen.some(({ type }) => type !== present?.type)) return { problem: 'other-type' as const }
    await dropPreviews(tx, itemId, trainerId)
    const id = uuid()
    const ids = chosen.map((version) => version.id)
    const { people } = await countAsked(tx, ids)
    const keyVersionId = kind === 'key' ? known.currentVersionId : null
    await insertRegrade(tx, { id, itemId, kind, keyVersionId, versions: ids, keepPasses, reason, byId: trainerId, people, now })
    return { id }
  })
}
