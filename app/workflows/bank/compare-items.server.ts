import { setImmediate } from 'node:timers/promises'
import type { Database, Db } from '#db/client.server'
import { findComparedAt, type ItemPair, listCurrentWordings, listSketches, listUnsketched, putSketches, replacePairs } from '#db/queries/item-pairs'
import { claimPublication } from '#db/queries/publishing'
import { agreement, alikeFrom, bands, jaccard, pairsOfBand, shingles, sketchOf, textOfItem } from '../../domain/quiz/near-duplicates'

const perPage = 100
/** A sketch's estimate strays by 1/16 (standard error); a pair two of these below the bound is not looked at. */
export const worthALook = alikeFrom - 2 / 16
const mostPairs = 5000

/**
 * Find all pairs of items in use that are alike, and keep the 5,000 most alike of them. Does nothing when that was done less than
 * `freshFor` milliseconds ago. Others are served in between; of several that compare at once one does. Says whether it compared.
 */
export async function compareItems(db: Database, now: Date, freshFor: number): Promise<boolean> {
  const isFresh = (at: number | null) => at !== null && now.getTime() - at < freshFor
  const before = await findComparedAt(db)
  if (isFresh(before)) return false
  for (let last: string | null = ''; last !== null; ) last = await sketchSome(db, last, perPage)
  const pairs = await findPairs(db)
  return db.transaction().execute(async (tx) => {
    const since = await findComparedAt(tx)
    await claimPublication(tx, 'item-pairs', now)
    if (since !== before && isFresh(since)) return false
    await replacePairs(tx, pairs)
    return true
  })
}

/** Sketch the next items that have none yet. Says after which to go on; null when no more can be there. */
export async function sketchSome(db: Db, after: string, limit: number): Promise<string | null> {
  const items = await listUnsketched(db, after, limit)
  await putSketches(db, items.map((item) => ({ itemId: item.itemId, versionId: item.id, sketch: sketchOf(shingles(textOfItem(item))) })))
  return items.length === limit ? (items.at(-1)?.itemId ?? null) : null
}

async function findPairs(db: Db): Promise<ItemPair[]> {
  const items = await listSketches(db)
  const sketches = items.map(({ sketch }) => sketch)
  const near = new Map<string, [string, string]>()
  for (let band = 0; band < bands; band++) {
    for (const [first, second] of pairsOfBand(sketches, band)) {
      const [a, b] = [items[first], items[second]]
      if (a && b && agreement(a.sketch, b.sketch) >= worthALook) near.set(`${first} ${second}`, [a.itemId, b.itemId])
    }
    await setImmediate()
  }
  const found = await measured(db, [...near.values()])
  return found.sort((a, b) => b.similarity - a.similarity).slice(0, mostPairs)
}

/** Of these pairs those that are alike, by their whole texts. */
async function measured(db: Db, pairs: readonly [string, string][]): Promise<ItemPair[]> {
  const alike: ItemPair[] = []
  for (let from = 0; from < pairs.length; from += perPage) {
    const page = pairs.slice(from, from + perPage)
    const wordings = await listCurrentWordings(db, [...new Set(page.flat())])
    const sets = new Map([...wordings].map(([id, item]) => [id, shingles(textOfItem(item))]))
    for (const [a, b] of page) {
      const similarity = jaccard(sets.get(a) ?? new Set(), sets.get(b) ?? new Set())
      const [firstId, secondId] = a < b ? [a, b] : [b, a]
      if (similarity >= alikeFrom) alike.push({ firstId, secondId, similarity })
    }
    await setImmediate()
  }
  return alike
}
