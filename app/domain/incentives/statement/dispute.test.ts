import { expect, test } from 'vitest'
import { commissionOf, planOf, statementOf, valueOf } from '../../../../test/period-plans'
import { after, answerBy, type DisputeAct, disputeActs, type DisputeState, grantedLine, isGranted } from './dispute'

test('an answer is due on the tenth working day, whatever day it was raised on, and five after it escalated', () => {
  const none = new Set<string>()
  expect(answerBy(Date.parse('2026-11-30T09:00:00Z'), 'raised', none)).toBe('2026-12-14')
  expect(answerBy(Date.parse('2026-12-05T23:00:00Z'), 'raised', none)).toBe('2026-12-18')
  expect(answerBy(Date.parse('2026-12-04T23:00:00Z'), 'escalated', none)).toBe('2026-12-11')
  expect(answerBy(Date.parse('2026-12-21T09:00:00Z'), 'escalated', new Set(['2026-12-25', '2026-12-28']))).toBe('2026-12-30')
})

test('a dispute is raised once, escalates once, and nothing follows a decision', () => {
  expect(after(null, 'raised')).toBe('open')
  expect(after('open', 'raised')).toBeNull()
  expect(after('open', 'escalated')).toBe('escalated')
  expect(after('escalated', 'escalated')).toBeNull()
  expect(after('escalated', 'comment')).toBe('escalated')
  for (const state of ['approved', 'partly', 'denied', 'withdrawn'] as DisputeState[]) {
    expect(after('open', state as DisputeAct)).toBe(state)
    for (const act of disputeActs) expect(after(state, act)).toBeNull()
  }
})

test('a granted line is told apart from what the facts give', () => {
  const closed = statementOf(planOf({ elements: [commissionOf({})] }), { values: [valueOf(100_000)] })
  const line = grantedLine(closed, { disputeId: 'd', lineId: 'new', name: 'New business', amount: 500, reason: 'A contract was missing' })
  expect(line).toMatchObject({ kind: 'back-pay', of: closed.period, currency: 'EUR', amount: 500, lineId: 'dispute/d' })
  expect(isGranted(line)).toBe(true)
  expect(isGranted({ ...line, from: [] })).toBe(false)
})
