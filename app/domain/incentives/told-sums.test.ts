import { expect, test } from 'vitest'
import { plainPolicy } from '../quiz/policy'
import { toldSums } from './told-sums'

const hidden = { score: false, own: false, right: false, feedback: false }
const disclosure = { during: hidden, 'right-after': hidden, later: hidden, closed: { ...hidden, score: true } }
const keeping = { policy: { ...plainPolicy, disclosure }, submittedAt: 1_000, closesAt: 5_000 }
const telling = { ...keeping, policy: plainPolicy }
const line = { currency: 'EUR', points: 10, amount: 0, cause: null, attempt: null }

test('what tells of a score that is not told yet is in no total until it is', () => {
  const sums = [line, { ...line, points: 50, amount: 5000, cause: 'a', attempt: keeping }, { ...line, points: 5, cause: 'b', attempt: telling }]
  expect(toldSums(sums, 4_999)).toEqual({ points: 15, money: [], untold: ['a'] })
  expect(toldSums(sums, 5_000)).toEqual({ points: 65, money: [{ currency: 'EUR', amount: 5000 }], untold: [] })
})

test('a cause beside several attempts counts once, and is told when all of them are', () => {
  const sums = [{ ...line, cause: 'regrade', attempt: telling }, { ...line, cause: 'regrade', attempt: keeping }]
  expect(toldSums(sums, 4_999)).toEqual({ points: 0, money: [], untold: ['regrade'] })
  expect(toldSums(sums, 5_000)).toEqual({ points: 10, money: [], untold: [] })
})

test('one cause that paid in two currencies counts in both, and an empty ledger is nothing', () => {
  const paid = { ...line, amount: 300, cause: 'a', attempt: telling }
  expect(toldSums([paid, { ...paid, currency: 'USD' }], 2_000)).toEqual({ points: 20, money: [{ currency: 'EUR', amount: 300 }, { currency: 'USD', amount: 300 }], untold: [] })
  expect(toldSums([], 0)).toEqual({ points: 0, money: [], untold: [] })
})
