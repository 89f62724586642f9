import { wordsIn } from '../content/fold-words'
import type { Content } from './item'
import { kindOf } from './kinds'

/**
 * How alike two items are: the Jaccard index of their shingles, the runs of three words that each holds. Found among thousands by MinHash
 * sketches whose bands are compared. Source: A. Broder, "On the resemblance and containment of documents" (1997); Leskovec, Rajaraman,
 * Ullman, "Mining of Massive Datasets", chapter 3.
 */

const runLength = 3
export const sketchLength = 64
const bandRows = 4

/**
 * From here on two items are called alike. Of pairs with seven shingles of ten in common, a sketch of 16 bands of 4 finds 98.8 %
 * (1 - (1 - 0.7^4)^16); of those with eight of ten 99.98 %.
 */
export const alikeFrom = 0.7

/** What of an item counts: what is asked, about which extract, and every text to choose from. */
export const textOfItem = (item: Content): string => [...new Set([item.body.stem, item.body.excerpt?.text ?? '', ...kindOf(item).texts()])].join(' ')

/** The runs of three words in a text, each as a number of 32 bits; of a shorter text the one run that it is. */
export function shingles(text: string): Set<number> {
  const words = [...wordsIn(text)].map(({ word }) => word)
  const found = new Set<number>()
  for (let at = 0; at + runLength <= words.length; at++) found.add(hash32(words.slice(at, at + runLength).join(' ')))
  if (found.size === 0 && words.length > 0) found.add(hash32(words.join(' ')))
  return found
}

/** The share of all shingles of two sets that both hold, in [0, 1]; 0 where neither has any. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const one of small) if (large.has(one)) shared++
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

/** The least of each of 64 hashes over the shingles. Two sketches agree in a place with the probability of the sets' Jaccard index. */
export function sketchOf(set: ReadonlySet<number>): Uint32Array {
  const sketch = new Uint32Array(sketchLength).fill(0xffffffff)
  for (const shingle of set) {
    for (let place = 0; place < sketchLength; place++) {
      const hashed = mix(shingle ^ (salts[place] as number))
      if (hashed < (sketch[place] as number)) sketch[place] = hashed
    }
  }
  return sketch
}

/** The share of places in which two sketches agree: an estimate of the Jaccard index with a standard error of at most 1/16. */
export function agreement(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let place = 0; place < sketchLength; place++) if (a[place] === b[place]) same++
  return same / sketchLength
}

/** One sketch per item, by its place in the list. */
export type Pair = readonly [first: number, second: number]

/** In a crowd of one band everyone is compared with its first members alone, so that many copies of one text cost no square of their number. */
const crowd = 40

export const bands = sketchLength / bandRows

/** Pairs that agree in a whole band, lower place first: those worth a closer look. */
export function candidatePairs(sketches: readonly Uint32Array[]): Pair[] {
  const pairs = Array.from({ length: bands }, (_, band) => pairsOfBand(sketches, band)).flat()
  return [...new Map(pairs.map((pair) => [pair[0] * sketches.length + pair[1], pair])).values()]
}

/** The same for one band alone; a pair may come up in several. */
export function pairsOfBand(sketches: readonly Uint32Array[], band: number): Pair[] {
  const groups = new Map<string, number[]>()
  for (const [place, sketch] of sketches.entries()) {
    const key = sketch.subarray(band * bandRows, (band + 1) * bandRows).join()
    const same = groups.get(key)
    if (same) same.push(place)
    else groups.set(key, [place])
  }
  return [...groups.values()].flatMap((same) => same.slice(0, crowd).flatMap((first, at) => same.slice(at + 1).map((second): Pair => [first, second])))
}

/** 32-bit FNV-1a over UTF-16 units. */
function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Spreads every bit over all others (the finaliser of MurmurHash3, public domain). */
function mix(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const salts = Uint32Array.from({ length: sketchLength }, (_, place) => mix(place + 0x9e3779b9))
