import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monotonePlans, people, plans, wildPeople } from '../../../../test/period-plan-arbitraries'
import { quarter } from '../../../../test/period-plans'
import { correctionOf } from './correction'
import { evaluate } from './evaluate'
import type { PersonFacts } from './facts'
import { rateNames, unitOf } from './metrics'
import { settle } from './settle'
import { leavesOf, type TraceLine } from './trace'
import { whatIf } from './what-if'

const staff = fc.uniqueArray(people, { maxLength: 6, selector: (one) => one.personId })
const sumOf = (lines: readonly TraceLine[]) => lines.reduce((sum, line) => sum + line.amount, 0)
const everyLine = (lines: readonly TraceLine[]): TraceLine[] => lines.flatMap((line) => [line, ...everyLine(line.parts)])

test('a statement is the sum of its leaves, and each line that of its parts', () => {
  fc.assert(
    fc.property(plans, staff, (plan, facts) => {
      for (const statement of evaluate(plan, quarter, facts).statements) {
        const leaves = leavesOf(statement.lines)
        expect(sumOf(leaves)).toBe(statement.amount)
        expect(leaves.reduce((sum, line) => sum + line.points, 0)).toBe(statement.points)
        for (const line of everyLine(statement.lines)) if (line.parts.length > 0) expect(sumOf(line.parts)).toBe(line.amount)
        expect(new Set(everyLine(statement.lines).map((line) => line.id)).size).toBe(everyLine(statement.lines).length)
      }
    }),
  )
})

test('what is paid is whole, not below 0, under the cap, and within the budget: all of it when it is short', () => {
  fc.assert(
    fc.property(plans, staff, (plan, facts) => {
      const { statements, asked } = evaluate(plan, quarter, facts)
      const paid = statements.reduce((sum, statement) => sum + statement.amount, 0)
      expect(paid).toBe(Math.min(asked, plan.budget ?? asked))
      for (const statement of statements) {
        expect(Number.isSafeInteger(statement.amount) && statement.amount >= 0).toBe(true)
        if (plan.cap !== null) expect(statement.amount).toBeLessThanOrEqual(plan.cap)
        for (const element of plan.elements) {
          const line = statement.lines.find((one) => one.id === element.id)
          if ('cap' in element && element.cap !== null) expect(Math.max(line?.amount ?? 0, line?.points ?? 0)).toBeLessThanOrEqual(element.cap)
        }
      }
    }),
  )
})

test('no facts make it throw, and what cannot be read is refused by name, not paid', () => {
  fc.assert(
    fc.property(plans, fc.array(wildPeople, { maxLength: 4 }), fc.constantFrom(quarter, { from: 'x', to: '' }, { from: '2026-03-01', to: '2026-01-01' }), (plan, facts, period) => {
      for (const statement of evaluate(plan, period, facts).statements) {
        expect(Number.isSafeInteger(statement.amount)).toBe(true)
        expect(sumOf(leavesOf(statement.lines))).toBe(statement.amount)
        for (const refusal of statement.refusals) expect(['other-currency', 'unreadable', 'too-large']).toContain(refusal.code)
      }
    }),
    { numRuns: 300 },
  )
})

test('the same facts give the same statements, to the byte, and a statement survives JSON', () => {
  fc.assert(
    fc.property(plans, staff, (plan, facts) => {
      const once = JSON.stringify(evaluate(plan, quarter, facts))
      expect(JSON.stringify(evaluate(plan, quarter, structuredClone(facts)))).toBe(once)
      expect(JSON.parse(once)).toEqual(evaluate(plan, quarter, facts))
    }),
  )
})

test('in a plan that rises, a better figure never pays less', () => {
  const raise = fc.record({ name: fc.constantFrom(...rateNames), by: fc.double({ min: 0, max: 1, noNaN: true }), more: fc.nat({ max: 20 }), value: fc.nat({ max: 40_000_000 }) })
  fc.assert(
    fc.property(monotonePlans, people, raise, (plan, facts, { name, by, more, value }) => {
      const most = { share: 1, days: 40, money: 0 }[unitOf[name]]
      const was = facts.metrics[name]
      const raised: PersonFacts = {
        ...facts,
        metrics: was ? { ...facts.metrics, [name]: { ...was, value: was.value + by * (most - was.value), n: was.n + more } } : facts.metrics,
        values: [...facts.values, { amount: value, currency: 'EUR', n: 1, from: [] }],
      }
      const [before] = evaluate(plan, quarter, [facts]).statements
      const [after] = evaluate(plan, quarter, [raised]).statements
      expect((after?.amount ?? 0) - (before?.amount ?? 0)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 500 },
  )
})

test('what-if tells the whole difference, line by line', () => {
  fc.assert(
    fc.property(plans, fc.uniqueArray(people, { minLength: 1, maxLength: 4, selector: (one) => one.personId }), people, (plan, facts, other) => {
      const answer = whatIf(plan, quarter, facts, { ...other, personId: facts[0]?.personId ?? '' })
      if (!answer) return
      const { before, after, differences } = answer
      expect(differences.reduce((sum, line) => sum + line.amount, 0)).toBe(after.amount - before.amount)
      expect(differences.reduce((sum, line) => sum + line.points, 0)).toBe(after.points - before.points)
    }),
  )
})

test('corrections bring a closed statement to what it should have been, and a second time to nothing', () => {
  fc.assert(
    fc.property(plans, people, people, people, (plan, first, second, third) => {
      const [closed, then, last] = [first, second, third].map((facts) => evaluate(plan, quarter, [{ ...facts, personId: 'mina' }]).statements[0])
      if (!closed || !then || !last || [then, last].some((one) => one.refusals.length > 0)) return
      const cause = { reason: 'An outcome was corrected.', from: [] }
      const one = correctionOf(closed, then, [], cause)
      const lines = 'lines' in one ? one.lines : []
      expect(correctionOf(closed, then, lines, cause)).toEqual({ lines: [] })
      const two = correctionOf(closed, last, lines, cause)
      const all = [...lines, ...('lines' in two ? two.lines : [])]
      expect(closed.amount + all.reduce((sum, line) => sum + line.amount, 0)).toBe(last.amount)
      expect(closed.points + all.reduce((sum, line) => sum + line.points, 0)).toBe(last.points)
    }),
  )
})

test('what goes out and what is owed on are what was due, whatever came before', () => {
  fc.assert(
    fc.property(plans, people, fc.integer({ min: -1_000_000, max: 0 }), (plan, facts, brought) => {
      const [statement] = evaluate(plan, quarter, [facts]).statements
      const settled = statement && settle(statement, [], brought)
      if (!statement || !settled || 'refused' in settled) return
      expect(settled.paid + settled.carried).toBe(statement.amount + brought)
      expect(settled.paid >= 0 && settled.carried <= 0 && settled.paid * settled.carried === 0).toBe(true)
    }),
  )
})
