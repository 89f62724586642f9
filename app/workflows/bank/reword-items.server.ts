import type { Tx } from '#db/client.server'
import { type ChangedItem, followNewest, listWordings } from '#db/queries/bank-changes'
import { insertItemVersions } from '#db/queries/items'
import { type Rewording, reworded } from '../../domain/quiz/bank-change'
import type { ItemVersion } from '../../domain/quiz/item'
import { versionRow } from './item-rows.server'
import type { Wording } from './wording'

type Writing = { authorId: string; now: Date }

/** Give items whose turn is taken a new version each, where a change makes them say something else. */
export async function rewordItems(tx: Tx, items: readonly { versionId: string }[], change: Rewording, writing: Writing): Promise<ChangedItem[]> {
  const versions = await listWordings(tx, items.map(({ versionId }) => versionId))
  return putWordings(
    tx,
    versions.flatMap((version) => {
      const said = reworded(version, change)
      return said ? [{ current: version, wording: { ...version, ...said } }] : []
    }),
    writing,
  )
}

type NewWording = { current: Pick<ItemVersion, 'id' | 'itemId'> & { newest: number }; wording: Wording }

/** Many new versions at once, each of an item whose turn is taken. The words of each stay those of its current version. */
export async function putWordings(tx: Tx, wordings: readonly NewWording[], { authorId, now }: Writing): Promise<ChangedItem[]> {
  const rows = wordings.map(({ current, wording }) => versionRow(wording, { itemId: current.itemId, number: current.newest + 1, authorId }, now))
  await insertItemVersions(tx, rows)
  const groups = new Map<string | null, string[]>()
  for (const { current, wording } of wordings) {
    const first = wording.clauseTypes[0] ?? null
    groups.set(first, [...(groups.get(first) ?? []), current.itemId])
  }
  for (const [clauseType, ids] of groups) await followNewest(tx, ids, clauseType)
  return wordings.map(({ current }, at) => ({ itemId: current.itemId, before: current.id, after: rows[at]?.id ?? '' }))
}
