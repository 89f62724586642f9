import type { Content } from '~/domain/quiz/item'
import type { Regrade, RegradeKind } from '~/domain/quiz/regrading'
import { toItemVersion } from './items'
import type { Db } from '../client.server'
import { fromJson, toTime } from './values'

const inForce = ['applying', 'applied']

/** The regrades that decide about these items now, in the order they were applied. */
export async function listRegradesInForce(db: Db, itemIds: readonly string[]): Promise<Regrade[]> {
  if (itemIds.length === 0) return []
  const rows = await db
    .selectFrom('regrade')
    .leftJoin('item_version as version', 'version.id', 'regrade.key_version_id')
    .selectAll('version')
    .select(['regrade.id as regrade_id', 'regrade.item_id as regraded_item', 'regrade.kind', 'regrade.versions', 'regrade.keep_passes', 'regrade.applied_at'])
    .where('regrade.item_id', 'in', [...new Set(itemIds)])
    .where('regrade.state', 'in', inForce)
    .orderBy('regrade.id')
    .execute()
  const regrades = rows.flatMap((row): Regrade[] => {
    if (row.applied_at === null) return []
    const key = row.id === null ? null : (toItemVersion(row as Parameters<typeof toItemVersion>[0]) satisfies Content)
    return [{
      id: row.regrade_id, itemId: row.regraded_item, kind: row.kind as RegradeKind, versions: fromJson(row.versions), key, keepPasses: row.keep_passes === 1,
      appliedAt: toTime(row.applied_at),
    }]
  })
  return regrades.sort((a, b) => a.appliedAt - b.appliedAt)
}
