import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Earned, earn, type Happening } from './earn'
import type { IncentivePlan } from './plan'

const now = Date.parse('2026-06-10T12:00:00Z')
const plan: IncentivePlan = {
  id: 'p', name: 'Plan', description: '', startsOn: '2026-01-01', endsOn: '2026-12-31', currency: 'EUR',
  rules: [
    { id: 'lesson', on: 'lesson-finished', points: 10, money: 0, perDay: null, reason: 'You finished “{subject}”.' },
    { id: 'drill', on: 'drill-finished', points: 5, money: 0, perDay: 2, reason: 'You practised.' },
    { id: 'module', on: 'module-ready', points: 0, money: 5000, perDay: null, reason: 'Ready.' },
  ],
}
const happening = (on: Happening['on'], subject: string): Happening => ({ on, subject, name: subject, cause: 'attempt', causeId: 'a1' })
const asEarned = (entries: ReturnType<typeof earn>, earnedAt = now): Earned[] => entries.map((entry) => ({ ...entry, earnedAt }))

test('a finished lesson earns its points with its reason, once', () => {
  const first = earn([plan], [happening('lesson-finished', 'Indemnity')], [], now)
  expect(first).toMatchObject([{ points: 10, amount: 0, reason: 'You finished “Indemnity”.', causeId: 'a1' }])
  expect(earn([plan], [happening('lesson-finished', 'Indemnity')], asEarned(first), now)).toEqual([])
})

test('money is whole minor units in the currency of the plan', () => {
  expect(earn([plan], [happening('module-ready', 'm')], [], now)).toMatchObject([{ amount: 5000, currency: 'EUR', points: 0 }])
})

test('a day pays a capped rule so often, and the next day pays again', () => {
  const three = ['a', 'b', 'c'].map((subject) => happening('drill-finished', subject))
  const today = earn([plan], three, [], now)
  expect(today).toHaveLength(2)
  expect(earn([plan], [happening('drill-finished', 'd')], asEarned(today), now)).toEqual([])
  expect(earn([plan], [happening('drill-finished', 'd')], asEarned(today), now + 86_400_000)).toHaveLength(1)
})

test('a plan pays from its first to its last day, and not outside', () => {
  const event = [happening('lesson-finished', 'x')]
  expect(earn([plan], event, [], Date.parse('2025-12-31T23:59:59Z'))).toEqual([])
  expect(earn([plan], event, [], Date.parse('2026-01-01T00:00:00Z'))).toHaveLength(1)
  expect(earn([plan], event, [], Date.parse('2026-12-31T23:59:59Z'))).toHaveLength(1)
  expect(earn([plan], event, [], Date.parse('2027-01-01T00:00:00Z'))).toEqual([])
})

test('however happenings are repeated, a subject pays once under a rule', () => {
  const events = fc.array(fc.tuple(fc.constantFrom('lesson-finished' as const, 'module-ready' as const), fc.constantFrom('a', 'b', 'c')))
  fc.assert(
    fc.property(events, (list) => {
      let earned: Earned[] = []
      for (const [on, subject] of [...list, ...list]) earned = [...earned, ...asEarned(earn([plan], [happening(on, subject)], earned, now))]
      const keys = earned.map((one) => `${one.ruleId} ${one.subject}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})
