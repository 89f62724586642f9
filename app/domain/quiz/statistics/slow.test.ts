import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemFigures } from './item-figures'
import { internalConsistency, quizFigures } from './quiz-figures'
import { answersByItem, type Sitting } from './sitting'

/** The same figures by other roads: long sums straight from the definitions, over the table of scores. */

const scores = fc.constantFrom(0, 0.25, 0.5, 1)
const tables = fc.integer({ min: 2, max: 6 }).chain((p) => fc.array(fc.array(scores, { minLength: p, maxLength: p }), { minLength: 30, maxLength: 45 }))
const asSittings = (table: number[][]): Sitting[] =>
  table.map((row) => ({ answers: row.map((score, at) => ({ itemId: `q${at}`, versionId: `q${at}`, score, picks: [], seconds: null })) }))
const sum = (values: number[]) => values.reduce((total, one) => total + one, 0)

/** Pearson's r by raw sums: (nΣxy − ΣxΣy) / √((nΣx² − (Σx)²)(nΣy² − (Σy)²)). */
function pearson(x: number[], y: number[]): number | null {
  const n = x.length
  const xy = n * sum(x.map((value, at) => value * (y[at] ?? 0))) - sum(x) * sum(y)
  const spread = (n * sum(x.map((value) => value ** 2)) - sum(x) ** 2) * (n * sum(y.map((value) => value ** 2)) - sum(y) ** 2)
  return spread < 1e-6 ? null : xy / Math.sqrt(spread)
}

/** Half the mean squared difference of all pairs: a variance without a mean. */
function pairwiseVariance(x: number[]): number {
  let total = 0
  for (const a of x) for (const b of x) total += (a - b) ** 2
  return total / (2 * x.length * (x.length - 1))
}

test('discrimination is Pearson’s correlation with the sum of the other questions', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const items = answersByItem(asSittings(table))
      for (const at of (table[0] ?? []).keys()) {
        const x = table.map((row) => row[at] ?? 0)
        const expected = pearson(x, table.map((row) => sum(row) - (row[at] ?? 0)))
        const found = itemFigures(items.get(`q${at}`) ?? [])
        expect(found.facility).toBeCloseTo(sum(x) / x.length, 9)
        if (expected === null) expect(found.discrimination === null || Math.abs(Number(found.discrimination)) <= 1).toBe(true)
        else expect(found.discrimination).toBeCloseTo(expected, 6)
        expect(Number(found.sd) ** 2).toBeCloseTo(pairwiseVariance(x), 9)
        if (typeof found.efficiency === 'number') expect(found.efficiency).toBeLessThanOrEqual(1 + 1e-9)
      }
    }),
    { numRuns: 60 },
  )
})

test('internal consistency is the mean covariance of two questions against the mean variance and covariance', () => {
  // Alpha is p·c̄ / (v̄ + (p − 1)·c̄), v̄ the mean variance of a question and c̄ the mean covariance of two (Cronbach 1951).
  const covariance = (x: number[], y: number[]) => (pairwiseVariance(x.map((value, at) => value + (y[at] ?? 0))) - pairwiseVariance(x) - pairwiseVariance(y)) / 2
  fc.assert(
    fc.property(tables, (table) => {
      const p = table[0]?.length ?? 0
      const columns = Array.from({ length: p }, (_one, at) => table.map((row) => row[at] ?? 0))
      const v = sum(columns.map(pairwiseVariance)) / p
      const pairs = columns.flatMap((x, i) => columns.flatMap((y, j) => (i === j ? [] : [covariance(x, y)])))
      const c = sum(pairs) / pairs.length
      const found = internalConsistency(asSittings(table))
      if (found === null) expect(v + (p - 1) * c).toBeLessThan(1e-6)
      else expect(found).toBeCloseTo((p * c) / (v + (p - 1) * c), 6)
    }),
    { numRuns: 60 },
  )
})

test('the order of people and of questions changes nothing', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const turned = asSittings(table).reverse().map(({ answers }) => ({ answers: [...answers].reverse() }))
      const [one, other] = [quizFigures(asSittings(table)), quizFigures(turned)]
      for (const key of ['mean', 'sd', 'cic', 'standardError'] as const) {
        if (typeof one[key] === 'number') expect(other[key]).toBeCloseTo(Number(one[key]), 9)
        else expect(other[key]).toEqual(one[key])
      }
    }),
    { numRuns: 40 },
  )
})
