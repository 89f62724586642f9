import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discrimination, facility, type ItemSums } from './item-statistics'

type Answer = { right: boolean; rest: number }

function sumsOf(answers: readonly Answer[]): ItemSums {
  const sum = (some: readonly Answer[], of: (one: Answer) => number) => some.reduce((total, one) => total + of(one), 0)
  const right = answers.filter((one) => one.right)
  return { n: answers.length, right: right.length, rest: sum(answers, (one) => one.rest), restSquared: sum(answers, (one) => one.rest ** 2), restOfRight: sum(right, (one) => one.rest) }
}

/** Pearson's correlation by its definition, with right as 1 and wrong as 0. */
function pearson(answers: readonly Answer[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const [x, y] = [answers.map((one) => Number(one.right)), answers.map((one) => one.rest)]
  const [mx, my] = [mean(x), mean(y)]
  const covariance = mean(x.map((value, i) => (value - mx) * ((y[i] ?? 0) - my)))
  return covariance / Math.sqrt(mean(x.map((value) => (value - mx) ** 2)) * mean(y.map((value) => (value - my) ** 2)))
}

describe('facility', () => {
  test('is the share of right answers', () => {
    expect(facility({ n: 8, right: 6 })).toBe(0.75)
    expect(facility({ n: 0, right: 0 })).toBeNull()
  })
})

describe('discrimination', () => {
  test('of five answers worked by hand', () => {
    // Rest: right 0.8 and 0.6 and 0.7, wrong 0.4 and 0.5. M1 = 0.7, M0 = 0.45, s² = 0.02, √(0.6 · 0.4) = 0.4899: r = 0.866.
    const answers = [[true, 0.8], [true, 0.6], [true, 0.7], [false, 0.4], [false, 0.5]] as const
    expect(discrimination(sumsOf(answers.map(([right, rest]) => ({ right, rest }))))).toBeCloseTo(0.866, 3)
  })

  test('is negative where those who know the rest get this one wrong', () => {
    const answers = [0.9, 0.8, 0.9].map((rest) => ({ right: false, rest })).concat([0.2, 0.3].map((rest) => ({ right: true, rest })))
    expect(discrimination(sumsOf(answers))).toBeLessThan(-0.9)
  })

  test('tells nothing where all are alike', () => {
    expect(discrimination(sumsOf([{ right: true, rest: 0.2 }, { right: true, rest: 0.9 }]))).toBeNull()
    expect(discrimination(sumsOf([{ right: false, rest: 0.2 }, { right: false, rest: 0.9 }]))).toBeNull()
    expect(discrimination(sumsOf([{ right: true, rest: 0.5 }, { right: false, rest: 0.5 }]))).toBeNull()
    expect(discrimination(sumsOf([]))).toBeNull()
  })

  test('is Pearson’s correlation of right or wrong with the rest', () => {
    const answer = fc.record({ right: fc.boolean(), rest: fc.integer({ min: 0, max: 20 }).map((twentieth) => twentieth / 20) })
    fc.assert(
      fc.property(fc.array(answer, { minLength: 2, maxLength: 80 }), (answers) => {
        const found = discrimination(sumsOf(answers))
        if (found !== null) expect(found).toBeCloseTo(pearson(answers), 6)
      }),
    )
  })
})
