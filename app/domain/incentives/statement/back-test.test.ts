import { expect, test } from 'vitest'
import { backTest } from './back-test'

const real = (...amounts: number[]) => amounts.map((amount, at) => ({ personId: `p${at}`, amount }))
const draft = (...amounts: number[]) => real(...amounts).map((one) => ({ ...one, refusals: [] }))

test('who gains, who loses, and what it comes to', () => {
  const tested = backTest(real(100, 200, 300), draft(150, 200, 100))
  expect(tested).toMatchObject({ real: 600, draft: 450, gain: 1, lose: 1, same: 1, refused: [] })
  expect(tested.rows.map(({ personId, change }) => [personId, change])).toEqual([['p2', -200], ['p0', 50], ['p1', 0]])
})

test('whoever is in only one of both counts with nought in the other', () => {
  expect(backTest(real(100), []).rows).toEqual([{ personId: 'p0', real: 100, draft: 0, change: -100 }])
  expect(backTest([], draft(70)).draft).toBe(70)
  expect(backTest([], [])).toMatchObject({ real: 0, draft: 0, rows: [], outliers: [] })
})

test('an outlier lies far from what changes for most', () => {
  expect(backTest(real(0, 0, 0, 0, 0), draft(10, 11, 12, 13, 500)).outliers).toEqual(['p4'])
  expect(backTest(real(0, 0, 0), draft(5, 5, 5)).outliers).toEqual([])
})
