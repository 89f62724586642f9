import { setImmediate } from 'node:timers/promises'
import type { Db } from '#db/client.server'
import { type Alike, listCurrentWordings, listSketches, listToldApart, type Sketch } from '#db/queries/item-pairs'
import type { Content } from '../../domain/quiz/item'
import { agreement, alikeFrom, bands, jaccard, pairsOfBand, shingles, sketchOf, textOfItem } from '../../domain/quiz/near-duplicates'
import { sketchSome, worthALook } from './compare-items.server'

const mostAlike = 5
const sketchedMeanwhile = 300

/** Which items in use a new or changed one is like, the most alike first; `itemId`: the item itself, which is left out. At most five. */
export async function findAlike(db: Db, content: Content, itemId: string | null): Promise<Alike[]> {
  await sketchSome(db, '', sketchedMeanwhile)
  const own = shingles(textOfItem(content))
  const sketch = sketchOf(own)
  const near = (await listSketches(db)).filter((other) => other.itemId !== itemId && agreement(sketch, other.sketch) >= worthALook)
  const wordings = await listCurrentWordings(db, near.slice(0, perQuery).map((other) => other.itemId))
  const alike = [...wordings].map(([id, item]) => ({ itemId: id, stem: item.body.stem, similarity: jaccard(own, shingles(textOfItem(item))) }))
  return alike.filter(({ similarity }) => similarity >= alikeFrom).sort(mostAlikeFirst).slice(0, mostAlike)
}

const mostAlikeFirst = (a: Alike, b: Alike) => b.similarity - a.similarity || (a.itemId < b.itemId ? -1 : 1)

/** A question that comes together with others, by the id that it has or will have. */
export type Coming = { itemId: string; content: Content }

const perQuery = 1000
/** Of one question only so many of the bank, those whose sketches agree the most, are read and measured. */
const mostRead = 3

/**
 * The same for many that come together, one list for each of them: what in the bank it is like, and which of those before it. What the
 * bank holds of those that come is left out, and so are pairs that somebody called different. Reads the bank's sketches once and of wordings
 * a thousand at a time, however many come; others are served in between.
 */
export async function findAlikeOfMany(db: Db, coming: readonly Coming[]): Promise<Alike[][]> {
  if (coming.length === 0) return []
  for (let last: string | null = ''; last !== null; ) last = await sketchSome(db, last, perQuery)
  const own = new Set(coming.map(({ itemId }) => itemId))
  const bank: Pick<Sketch, 'itemId' | 'sketch'>[] = (await listSketches(db)).filter(({ itemId }) => !own.has(itemId))
  const sets = coming.map(({ content }) => shingles(textOfItem(content)))
  const near = await nearOf([...bank, ...coming.map(({ itemId }, at) => ({ itemId, sketch: sketchOf(sets[at] ?? new Set()) }))], bank.length)
  const read = await readWordings(db, [...new Set(near.flat().flatMap((place) => bank[place]?.itemId ?? []))])
  const apart = await listToldApart(db)
  return coming.map(({ itemId }, at) => {
    const others = (near[at] ?? []).flatMap((place) => {
      const before = place - bank.length
      const other = before < 0 ? read.get(bank[place]?.itemId ?? '') : coming[before]
      return other ? [{ itemId: other.itemId, content: other.content, set: before < 0 ? shingles(textOfItem(other.content)) : (sets[before] ?? new Set<number>()) }] : []
    })
    return others
      .map(({ itemId: id, content, set }) => ({ itemId: id, stem: content.body.stem, similarity: jaccard(sets[at] ?? new Set(), set) }))
      .filter((other) => other.similarity >= alikeFrom && !apart.has([itemId, other.itemId].sort().join(' ')))
      .sort(mostAlikeFirst)
      .slice(0, mostAlike)
  })
}

/** For each place from `first` on, the places before it whose sketches are worth a look: of those before `first` the nearest alone. */
async function nearOf(all: readonly Pick<Sketch, 'sketch'>[], first: number): Promise<number[][]> {
  const sketches = all.map(({ sketch }) => sketch)
  const near = sketches.slice(first).map(() => new Map<number, number>())
  for (let band = 0; band < bands; band++) {
    for (const [one, other] of pairsOfBand(sketches, band)) {
      const [a, b] = [sketches[one], sketches[other]]
      const agreed = other >= first && a && b ? agreement(a, b) : 0
      if (agreed >= worthALook) near[other - first]?.set(one, agreed)
    }
    await setImmediate()
  }
  return near.map((found) => {
    const places = [...found].sort(([, a], [, b]) => b - a).map(([place]) => place)
    return [...places.filter((place) => place < first).slice(0, mostRead), ...places.filter((place) => place >= first)]
  })
}

async function readWordings(db: Db, ids: readonly string[]): Promise<Map<string, Coming>> {
  const read = new Map<string, Coming>()
  for (let from = 0; from < ids.length; from += perQuery) {
    for (const [itemId, content] of await listCurrentWordings(db, ids.slice(from, from + perQuery))) read.set(itemId, { itemId, content })
  }
  return read
}
