import { expect, test } from 'vitest'
import { contractsOf } from './demo-contracts'

const selling = { email: 'mina@countersign.example', seed: 1, clauseTypeIds: ['cap-on-liability', 'renewal-term'] }
const day = 24 * 60 * 60 * 1000

test.each(['2026-11-30T15:00:00Z', '2026-12-01T00:30:00Z', '2028-02-29T12:00:00Z'])('tells of the last month and of this one until %s', (moment) => {
  const now = new Date(moment)
  const told = contractsOf({ ...selling, member: { skill: 1, profile: 'sdr' }, now })
  const month = moment.slice(0, 7)
  expect(told.map(({ at }) => at)).toEqual(told.map(({ at }) => at).sort((one, other) => one - other))
  expect(told.every(({ at }) => at <= now.getTime() && at > now.getTime() - 62 * day)).toBe(true)
  expect(told.filter(({ kind, at }) => kind === 'signed' && new Date(at).toISOString().slice(0, 7) < month).length).toBeGreaterThan(1)
  expect(new Set(told.map(({ sourceId }) => sourceId)).size).toBe(told.length)
  expect(contractsOf({ ...selling, member: { skill: 1, profile: 'sdr' }, now })).toEqual(told)
})

test('who is better at contracts has fewer things found wrong', () => {
  const wrong = (skill: number) =>
    Array.from({ length: 40 }, (_, seed) => contractsOf({ ...selling, seed, member: { skill, profile: 'sdr' }, now: new Date('2026-11-30T15:00:00Z') })).flat()
      .filter((told) => told.kind === 'review-finding' && told.severity !== 'none').length
  expect(wrong(2) * 3).toBeLessThan(wrong(-0.8))
})

test('who sells nothing has no contracts', () => {
  expect(contractsOf({ ...selling, member: { skill: 1, profile: 'legal-partner' }, now: new Date() })).toEqual([])
})
