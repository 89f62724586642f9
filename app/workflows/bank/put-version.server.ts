import type { Tx } from '#db/client.server'
import { claimItem, insertItemVersions, updateItem } from '#db/queries/items'
import { withUntellingIds } from '../../domain/quiz/untelling-ids'
import { standingOf, versionRow } from './item-rows.server'
import { hashOf, type Wording } from './wording'

export type PutVersion = { changed: boolean; versionId: string; number: number } | { problem: 'moved-on'; versionId: string }

type NewVersion = { itemId: string; wording: Wording; basedOn?: string; authorId: string }

/**
 * Give an item a new version, which is asked from then on; attempts under way keep theirs. A wording that says what the current one says
 * changes nothing. `basedOn`: the version that was edited; `moved-on` where another came in the meantime, and then nothing is done. Null:
 * no such item. Runs inside the caller's transaction, which leaves the audit.
 */
export async function putVersion(tx: Tx, { itemId, wording: given, basedOn, authorId }: NewVersion, now: Date): Promise<PutVersion | null> {
  const wording = withUntellingIds(given)
  const current = await claimItem(tx, itemId)
  if (!current) return null
  if (current.hash === hashOf(wording)) return { changed: false, versionId: current.versionId, number: current.number }
  if (basedOn !== undefined && basedOn !== current.versionId) return { problem: 'moved-on', versionId: current.versionId }
  const version = versionRow(wording, { itemId, number: current.number + 1, authorId }, now)
  await insertItemVersions(tx, [version])
  await updateItem(tx, itemId, standingOf(wording, itemId, version.id))
  return { changed: true, versionId: version.id, number: version.number }
}
