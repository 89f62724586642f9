import { expect, test } from 'vitest'
import { commissionOf, fixedBonus, mina, planOf, quarter, skill, everySkill, statementOf, valueOf, measure, percent, timesOf } from '../../../../test/period-plans'
import { type CorrectionLine, correctionOf } from './correction'
import { evaluate } from './evaluate'
import { settle } from './settle'
import { whatIf } from './what-if'

/** More statements worked out by hand: several people at once, and what follows a closed period. All amounts in cents. */

const people = (amounts: Record<string, number>) => Object.entries(amounts).map(([personId, amount]) => ({ ...mina, personId, values: [valueOf(amount)] }))
const payOf = (plan: Parameters<typeof evaluate>[0], facts: Parameters<typeof evaluate>[2]) =>
  Object.fromEntries(evaluate(plan, quarter, facts).statements.map((one) => [one.personId, one.amount]))
const linesOf = (corrected: ReturnType<typeof correctionOf>): CorrectionLine[] => ('lines' in corrected ? corrected.lines : [])

test('14. a short budget is shared by what each would have had, to the last cent', () => {
  const plan = planOf({ budget: 10_000, elements: [commissionOf({})] })
  // 1 % of 10,000.00 each would be 100.00 each, 300.00 in all; the budget is 100.00. A third is 33.333…: 33.33 each and one cent over,
  // which equal remainders give to the first by id.
  expect(payOf(plan, people({ mina: 1_000_000, ada: 1_000_000, otto: 1_000_000 }))).toEqual({ mina: 3_333, ada: 3_334, otto: 3_333 })
  // 100.00, 50.00 and 20.00 asked, 170.00 in all: 10,000 × 10,000 / 17,000 = 5,882.35; × 5,000 = 2,941.18; × 2,000 = 1,176.47.
  // Rounded down they are 9,999; the cent left goes to the largest remainder, 0.47.
  expect(payOf(plan, people({ a: 1_000_000, b: 500_000, c: 200_000 }))).toEqual({ a: 5_882, b: 2_941, c: 1_177 })
  // Just enough is not short.
  expect(payOf(plan, people({ a: 600_000, b: 400_000 }))).toEqual({ a: 6_000, b: 4_000 })
})

test('15. a budget leaves nobody with a share who had nothing, and a plan without people spends nothing', () => {
  const plan = planOf({ budget: 9_999, gates: [everySkill()], elements: [fixedBonus(8_000)] })
  const ready = { ...mina, mandatory: [skill('indemnity', '2025-12-01')] }
  // Two are Ready and would have 80.00 each: 160.00 against 99.99. Half is 49.995: 49.99 each and one cent to the first by id.
  const all = [{ ...ready, personId: 'a' }, { ...ready, personId: 'b' }, { ...ready, personId: 'c', mandatory: null }]
  expect(payOf(plan, all)).toEqual({ a: 5_000, b: 4_999, c: 0 })
  expect(evaluate(plan, quarter, [])).toEqual({ statements: [], asked: 0, budget: 9_999, twice: [] })
  const nobody = planOf({ who: { roles: ['sdr'], teams: [], people: [], except: [] }, budget: 1, elements: [fixedBonus(1)] })
  expect(evaluate(nobody, quarter, [ready]).statements).toEqual([])
})

test('16. a dispute after closing is taken back in the next period, with its reason, once', () => {
  const plan = planOf({ elements: [commissionOf({}), fixedBonus(10_000)] })
  const closed = statementOf(plan, { values: [valueOf(8_000_000)] })
  // 80,000.00 × 1 % = 800.00 was paid; a contract of 30,000.00 was undone, so it should have been 500.00: 300.00 back.
  const anew = statementOf(plan, { values: [valueOf(5_000_000)] })
  const cause = { reason: 'The contract was rescinded.', from: [{ kind: 'outcome' as const, id: 'dispute-9' }] }
  const lines = linesOf(correctionOf(closed, anew, [], cause))
  expect(lines).toEqual([
    {
      kind: 'clawback', planId: 'p', planVersion: 1, personId: 'mina', of: quarter, lineId: 'new', name: 'New business', amount: -30_000, points: 0, currency: 'EUR',
      reason: 'The contract was rescinded.', from: [{ kind: 'outcome', id: 'dispute-9' }],
    },
  ])
  expect(closed.amount).toBe(90_000)
  expect(correctionOf(closed, anew, lines, cause)).toEqual({ lines: [] })
  // The dispute is lost after all: 800.00 is right again, so 300.00 go back.
  expect(linesOf(correctionOf(closed, closed, lines, cause))).toMatchObject([{ kind: 'back-pay', amount: 30_000 }])
})

test('17. a correction larger than the next payout is owed on, and nobody pays in', () => {
  const plan = planOf({ elements: [commissionOf({})] })
  const cause = { reason: 'The contract was rescinded.', from: [] }
  const taken = linesOf(correctionOf(statementOf(plan, { values: [valueOf(8_000_000)] }), statementOf(plan, { values: [] }), [], cause))
  // 800.00 to take back, 300.00 earned in the next period: 0.00 goes out and 500.00 is still owed.
  const next = settle(statementOf(plan, { values: [valueOf(3_000_000)] }), taken, 0)
  expect(next).toEqual({ earned: 30_000, corrected: -80_000, brought: 0, paid: 0, carried: -50_000 })
  // 700.00 in the one after: 700.00 − 500.00 = 200.00.
  expect(settle(statementOf(plan, { values: [valueOf(7_000_000)] }), [], -50_000)).toMatchObject({ paid: 20_000, carried: 0 })
})

test('18. a correction in another currency, of another person, or to what cannot be paid is refused', () => {
  const plan = planOf({ elements: [commissionOf({})] })
  const cause = { reason: 'x', from: [] }
  const closed = statementOf(plan, { values: [valueOf(100_000)] })
  expect(correctionOf(closed, { ...closed, currency: 'USD' }, [], cause)).toEqual({ refused: 'other-currency' })
  expect(correctionOf(closed, { ...closed, personId: 'otto' }, [], cause)).toEqual({ refused: 'other-statement' })
  expect(correctionOf(closed, statementOf(plan, { values: [valueOf(1, 'USD')] }), [], cause)).toEqual({ refused: 'not-payable' })
})

test('19. points count each thing once and a day so often, under their cap; a badge says what it means', () => {
  const action = (subject: string, day: string) => ({ on: 'drill-finished' as const, subject, day, from: [{ kind: 'action' as const, id: subject }] })
  const actions = [action('a', '2026-01-05'), action('b', '2026-01-05'), action('c', '2026-01-05'), action('a', '2026-01-06'), action('d', '2026-02-01'), action('e', '2026-04-01')]
  const rules = [{ on: 'drill-finished' as const, points: 5, perDay: 2 }]
  const badge = { kind: 'badge' as const, id: 'careful', name: 'Careful', gates: [everySkill()], meaning: 'Ready in all that your role needs.' }
  const plan = planOf({ elements: [{ kind: 'points', id: 'practice', name: 'Practice', gates: [], actions: rules, cap: null }, badge] })
  // 5 January pays for two of three, a second "a" for nothing, 1 February for one, April is another period: 3 × 5 = 15 points.
  const statement = statementOf(plan, { actions, mandatory: [skill('indemnity', '2026-01-01')] })
  expect([statement.points, statement.amount]).toEqual([15, 0])
  expect(statement.lines[0]?.parts[0]?.working).toMatchObject({ counted: 3, beyondDay: 1 })
  expect(statement.badges).toEqual([{ id: 'careful', name: 'Careful', meaning: 'Ready in all that your role needs.' }])
  // Under a cap of 12 it is 12.
  expect(statementOf(planOf({ elements: [{ kind: 'points', id: 'practice', name: 'Practice', gates: [], actions: rules, cap: 12 }] }), { actions }).points).toBe(12)
})

test('22. points for steady weeks: two days of learning make one, cut where the period is', () => {
  const learned = (day: string, on: 'drill-finished' | 'skill-ready' = 'drill-finished') => ({ on, subject: `${on} ${day}`, day, from: [{ kind: 'action' as const, id: day }] })
  const plan = planOf({ elements: [{ kind: 'points', id: 'steady', name: 'Steady', gates: [], actions: [{ on: 'week-steady', points: 10, perDay: null }], cap: null }] })
  // The weeks of 5 and 19 January have two days each; that of 12 has one and a skill that became Ready; 30 March is in the quarter, 1 April is not: 2 × 10 = 20 points.
  const days = ['2026-01-05', '2026-01-11', '2026-01-12', '2026-01-19', '2026-01-20', '2026-01-21', '2026-03-30', '2026-04-01']
  const statement = statementOf(plan, { actions: [...days.map((day) => learned(day)), learned('2026-01-14', 'skill-ready')] })
  expect(statement.points).toBe(20)
  expect(statement.lines[0]?.parts[0]?.from.map(({ id }) => id)).toEqual(['2026-01-05', '2026-01-11', '2026-01-19', '2026-01-20', '2026-01-21'])
})

test('20. what if: two more findings, and what they would cost line by line', () => {
  const accuracy = timesOf('accuracyRate', [[percent(95), percent(120)]])
  const plan = planOf({ elements: [commissionOf({ multipliers: [accuracy] })] })
  const facts = { ...mina, values: [valueOf(5_000_000)], metrics: { accuracyRate: measure(0.96, 50) } }
  // 48 of 50 right is 96 %: 500.00 × 1.2 = 600.00. 46 of 50 is 92 %, under the step: 500.00. The multiplier's 100.00 go.
  const answer = whatIf(plan, quarter, [facts], { ...facts, metrics: { accuracyRate: measure(0.92, 50) } })
  expect(answer?.differences).toEqual([{ id: 'new/times-accuracyRate', name: 'accuracyRate', amount: -10_000, points: 0 }])
  expect(answer && answer.after.amount - answer.before.amount).toBe(-10_000)
  expect(whatIf(plan, quarter, [], facts)).toBeNull()
})

test('21. a floor is above no budget, and what is too large for any line is refused by name', () => {
  // Two people lifted to 100.00 share 150.00: 75.00 each.
  const plan = planOf({ floor: 10_000, budget: 15_000, elements: [commissionOf({})] })
  expect(payOf(plan, people({ a: 0, b: 0 }))).toEqual({ a: 7_500, b: 7_500 })
  const huge = planOf({ elements: [commissionOf({ multipliers: [timesOf('csat', [], { below: 10_000_000, unknown: 10_000_000 })], tiers: { mode: 'whole', steps: [{ from: 0, rate: percent(100) }] } })] })
  const statement = statementOf(huge, { values: [valueOf(90_000_000_000_000)] })
  expect([statement.amount, statement.refusals]).toEqual([0, [{ code: 'too-large', line: 'new' }]])
})
