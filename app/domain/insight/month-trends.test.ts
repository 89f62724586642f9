import { expect, test } from 'vitest'
import type { Happened, Outcome } from '../outcomes/outcome'
import { monthTrends, trendStart } from './month-trends'

const now = Date.parse('2027-03-10T12:00:00Z')
const at = (day: string) => Date.parse(`${day}T10:00:00Z`)
const outcome = (id: string, day: string, contractId: string, happened: Happened): Outcome => ({
  ...happened, id, source: 'crm', sourceId: id, version: 1, who: 'mina', personId: 'mina', at: at(day), contractId, clauseTypeId: null,
})
const of = (months: ReturnType<typeof monthTrends>, month: string) => months.find((one) => one.month === month)

test('twelve months end with the present one, across the turn of a year', () => {
  const months = monthTrends([], [], [], now).map(({ month }) => month)
  expect([months.length, months[0], months[8], months[9], months.at(-1)]).toEqual([12, '2026-04', '2026-12', '2027-01', '2027-03'])
  expect(new Date(trendStart(now)).toISOString()).toBe('2026-04-01T00:00:00.000Z')
})

test('readiness is the share of the role’s skills judged Ready last by the end of each month, and unknown before the first was judged', () => {
  const judged = [
    { skillId: 'a', label: 'unproven', at: at('2026-11-05') }, { skillId: 'other', label: 'ready', at: at('2026-11-06') }, { skillId: 'a', label: 'ready', at: at('2026-12-31') },
    { skillId: 'b', label: 'ready', at: at('2027-02-01') }, { skillId: 'a', label: 'not-yet', at: at('2027-03-02') },
  ] as const
  const months = monthTrends(['a', 'b'], judged, [], now)
  expect(['2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03'].map((month) => of(months, month)?.ready?.share ?? null)).toEqual([null, 0, 0.5, 0.5, 1, 0.5])
  expect(of(months, '2027-03')?.ready?.n).toBe(2)
})

test('each month counts its own contracts and checks, and says of how many', () => {
  const outcomes = [
    outcome('1', '2027-01-31', 'C-1', { kind: 'compliance-check', passed: false }), outcome('2', '2027-02-01', 'C-2', { kind: 'compliance-check', passed: true }),
    outcome('3', '2027-02-10', 'C-2', { kind: 'review-finding', part: 'clause', severity: 'major' }), outcome('4', '2027-02-11', 'C-3', { kind: 'review-finding', part: 'clause', severity: 'none' }),
    outcome('5', '2027-02-12', 'C-2', { kind: 'signed' }), outcome('6', '2027-02-13', 'C-2', { kind: 'dispute-opened' }),
    outcome('7', '2027-02-14', 'C-4', { kind: 'playbook-deviation', approved: false }), outcome('8', '2027-02-14', 'C-5', { kind: 'contract-created' }),
  ]
  const months = monthTrends([], [], outcomes, now)
  expect(of(months, '2027-01')?.compliance).toMatchObject({ share: 0, n: 1 })
  expect(of(months, '2027-02')).toMatchObject({ compliance: { share: 1, n: 1 }, accuracy: { share: 0.5, n: 2 }, dispute: { share: 1, n: 1 }, deviation: { share: 0.5, n: 2 } })
  expect(of(months, '2027-03')).toMatchObject({ compliance: null, accuracy: null, dispute: null, deviation: null, ready: null })
})
