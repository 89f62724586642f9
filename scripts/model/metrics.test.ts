import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auc, bias, calibrationError, logLoss, rmse } from './metrics'

test('AUC is the share of pairs in the right order, ties counting half', () => {
  expect(auc([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])).toBe(0.75)
  expect(auc([0.5, 0.5, 0.5], [1, 0, 1])).toBe(0.5)
  expect(auc([0.9, 0.2], [0, 1])).toBe(0)
  expect(auc([0.9, 0.2], [1, 1])).toBeNaN()
})

test('AUC equals the count of all pairs, whatever the answers', () => {
  const rows = fc.array(fc.tuple(fc.constantFrom(0.1, 0.3, 0.5, 0.7), fc.constantFrom(0, 1)), { minLength: 2, maxLength: 40 })
  fc.assert(
    fc.property(rows, (answers) => {
      const right = answers.filter(([, score]) => score === 1)
      const wrong = answers.filter(([, score]) => score === 0)
      const won = right.flatMap(([p]) => wrong.map(([q]) => (p > q ? 1 : p === q ? 0.5 : 0) as number)).reduce((sum, one) => sum + one, 0)
      const counted = won / (right.length * wrong.length)
      const found = auc(answers.map(([p]) => p), answers.map(([, score]) => score))
      if (Number.isNaN(counted)) expect(found).toBeNaN()
      else expect(found).toBeCloseTo(counted, 12)
    }),
  )
})

test('log loss and RMSE are what they are by hand', () => {
  expect(logLoss([0.8, 0.4], [1, 0])).toBeCloseTo(-(Math.log(0.8) + Math.log(0.6)) / 2, 12)
  expect(logLoss([0], [1])).toBeCloseTo(-Math.log(1e-15), 9)
  expect(rmse([0.8, 0.4], [1, 0])).toBeCloseTo(Math.sqrt((0.04 + 0.16) / 2), 12)
})

test('the calibration error weighs each bin by its answers', () => {
  // Two bins: .2 and .2 against one right of two, off by .3 each; .9 and .9 against two of two, off by .1 each.
  expect(calibrationError([0.9, 0.2, 0.9, 0.2], [1, 0, 1, 1], 2)).toBeCloseTo((0.6 + 0.2) / 4, 12)
  expect(calibrationError([0.5, 0.5], [1, 0], 1)).toBe(0)
})

test('bias is counted among the rows asked for, and unknown without any', () => {
  expect(bias([0.9, 0.2, 0.6], [1, 0, 0], (row) => row > 0)).toBeCloseTo(0.4, 12)
  expect(bias([0.9], [1], () => false)).toBeNaN()
})
