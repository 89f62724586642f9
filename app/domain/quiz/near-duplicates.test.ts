import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreement, alikeFrom, candidatePairs, jaccard, shingles, sketchOf } from './near-duplicates'
import { randomFrom } from './random'

const clause = 'Each party shall keep the other party’s information confidential for five years after this agreement ends.'

describe('likeness', () => {
  test('is the share of runs of three words that both hold', () => {
    // a b c, b c d | b c d, c d e: one of three.
    expect(jaccard(shingles('a b c d'), shingles('b c d e'))).toBeCloseTo(1 / 3)
    expect(jaccard(shingles(clause), shingles(clause.toUpperCase().replaceAll(' ', '  ')))).toBe(1)
    expect(jaccard(shingles(''), shingles(''))).toBe(0)
  })

  test('of texts shorter than a run is all or nothing', () => {
    expect(jaccard(shingles('Who pays?'), shingles('who pays'))).toBe(1)
    expect(jaccard(shingles('Who pays?'), shingles('Who asks?'))).toBe(0)
  })

  test('falls by three runs with each word that differs inside', () => {
    const other = shingles(clause.replace('five', 'three'))
    const own = shingles(clause)
    expect(own.size).toBe(14)
    expect(jaccard(own, other)).toBeCloseTo(11 / 17)
  })

  test('agrees with a slow direct computation, is the same both ways and stays in [0, 1]', () => {
    const words = fc.array(fc.constantFrom('pay', 'the', 'seller', 'within', 'days', 'notice'), { maxLength: 30 })
    fc.assert(
      fc.property(words, words, (a, b) => {
        const runs = (of: string[]) => new Set(of.length >= 3 ? of.slice(2).map((_, at) => of.slice(at, at + 3).join(' ')) : of.length > 0 ? [of.join(' ')] : [])
        const [left, right] = [runs(a), runs(b)]
        const both = [...left].filter((run) => right.has(run)).length
        const all = new Set([...left, ...right]).size
        const likeness = jaccard(shingles(a.join(' ')), shingles(b.join(', ')))
        expect(likeness).toBeCloseTo(all === 0 ? 0 : both / all)
        expect(jaccard(shingles(b.join(' ')), shingles(a.join(' ')))).toBe(likeness)
      }),
    )
  })
})

/** A text of its own for each seed. */
function text(seed: number, length = 60): string[] {
  const random = randomFrom(seed)
  return Array.from({ length }, () => `w${Math.floor(random() * 5000)}`)
}

describe('sketches', () => {
  test('agree about as often as the sets do', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const a = text(seed, 200)
      const b = [...a.slice(0, 150), ...text(seed + 1000, 50)]
      const [left, right] = [shingles(a.join(' ')), shingles(b.join(' '))]
      expect(Math.abs(agreement(sketchOf(left), sketchOf(right)) - jaccard(left, right))).toBeLessThan(0.25)
    }
  })

  test('find every pair of a hundred that differ in two words, and next to none of those that differ', () => {
    const texts = Array.from({ length: 100 }, (_, seed) => text(seed + 1))
    const copies = texts.map((words) => ['other', ...words.slice(1, -1), 'end'])
    const sets = [...texts, ...copies].map((words) => shingles(words.join(' ')))
    const pairs = candidatePairs(sets.map(sketchOf))
    const alike = pairs.filter(([a, b]) => jaccard(sets[a]!, sets[b]!) >= alikeFrom)
    expect(alike.map(([a, b]) => b - a)).toEqual(Array.from({ length: 100 }, () => 100))
    expect(pairs.length).toBeLessThan(110)
  })

  test('of ten thousand items are compared without a square of their number, even where hundreds are one text', () => {
    const same = sketchOf(shingles(clause))
    const sketches = Array.from({ length: 10_000 }, (_, place) => (place < 500 ? same : sketchOf(shingles(text(place, 20).join(' ')))))
    const pairs = candidatePairs(sketches)
    expect(pairs.length).toBeGreaterThanOrEqual(499)
    expect(pairs.length).toBeLessThan(25_000)
    expect(new Set(pairs.map(([, second]) => second)).size).toBeGreaterThanOrEqual(499)
  })
})
