import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plans, people } from '../../../test/period-plan-arbitraries'
import { planOf, quarter } from '../../../test/period-plans'
import { evaluate } from '../../domain/incentives/statement/evaluate'
import { faultWords } from '../content-fault'
import { readPlan } from './read-plan'
import { writePlan } from './write-plan'

const demo = readFileSync('test/content/incentive-plans/careful-growth.yaml', 'utf8')
const read = (text: string) => readPlan('p.yaml', 'p', text)
const planIn = (text: string) => {
  const done = read(text)
  if ('faults' in done) throw new Error(done.faults.map(faultWords).join('\n'))
  return done.plan
}
const faultsIn = (text: string) => {
  const done = read(text)
  return 'faults' in done ? done.faults.map(faultWords) : []
}
/** The demo plan with one piece of its text replaced. */
const demoWith = (from: string, to: string) => {
  expect(demo).toContain(from)
  return demo.replace(from, () => to)
}

test('the plan that comes with the content is read as it is written', () => {
  const plan = planIn(demo)
  expect(plan).toMatchObject({
    id: 'p', version: 1, currency: 'EUR', cap: 1_500_000, floor: 25_000, budget: 12_000_000, who: { roles: ['account-executive'], teams: [], people: [], except: [] },
    gates: [{ kind: 'mandatory-ready', midPeriod: 'by-days' }, { kind: 'metric', metric: 'complianceRate', bound: 'at-least', value: 950_000, minimum: 10 }],
  })
  expect(plan.elements[0]).toMatchObject({
    kind: 'commission', cap: 1_200_000, risk: [{ metric: 'accuracyRate', by: 'share', unknown: 1_000_000, minimum: 5 }, { metric: 'disputeRate', by: 'remainder' }],
    tiers: { mode: 'marginal', steps: [{ from: 0, rate: 10_000 }, { from: 10_000_000, rate: 15_000 }, { from: 25_000_000, rate: 22_500 }] },
  })
  expect(plan.elements.map((element) => element.kind)).toEqual(['commission', 'bonus', 'points', 'badge'])
})

test('a plan that is written and read again is the same plan', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      expect(planIn(writePlan(plan))).toEqual(plan)
    }),
  )
  expect(planIn(writePlan(planIn(demo)))).toEqual(planIn(demo))
})

test.each([
  ['rate: 1.5 %', 'rate: 0.015', 'p.yaml:35:11 elements.0.tiers.steps.1.rate must be a percentage written like 2.5 %'],
  ['rate: 1.5 %', 'rate: 1,5 %', 'must be a percentage written like 2.5 %'],
  ['rate: 1.5 %', 'rate: 1.5%', 'one space before the sign'],
  ['rate: 1.5 %', 'rate: -1.5 %', 'elements.0.tiers.steps.1.rate must not be below 0 %.'],
  ['rate: 1.5 %', 'rate: 150 %', 'must be at most 100 %'],
  ['cap: EUR 12,000.00', 'cap: EUR 12000.00', 'must be an amount written like EUR 1,500.00'],
  ['cap: EUR 12,000.00', 'cap: 12.000,00 EUR', 'must be an amount written like EUR 1,500.00'],
  ['cap: EUR 12,000.00', 'cap: EUR 12,000', 'must have 2 decimals, as EUR has'],
  ['cap: EUR 12,000.00', 'cap: EUR -12,000.00', 'must not be below 0: a plan takes nothing from anyone'],
  ['cap: EUR 12,000.00', 'cap: USD 12,000.00', 'elements.0.cap is in USD, and the plan pays in EUR: currencies are never mixed.'],
  ['currency: EUR', 'currency: EUX', 'currency must be a currency of ISO 4217 such as EUR.'],
  ['cap: EUR 12,000.00', 'cap: EUX 1.00', 'EUX is none'],
  ['startsOn: 2026-10-01', 'startsOn: 01.10.2026', 'startsOn must be a day such as 2027-01-31.'],
  ['startsOn: 2026-10-01', 'startsOn: 2026-02-30', 'startsOn must be a day such as 2027-01-31.'],
  ['endsOn: 2027-09-30', 'endsOn: 2026-09-30', 'endsOn must not be before the first day.'],
  ['from: EUR 0.00', 'from: EUR 1.00', 'must be 0: the first tier begins there'],
  ['from: EUR 250,000.00', 'from: EUR 100,000.00', 'elements.0.tiers.steps.2.from must be more than in the step above.'],
  ['atLeast: 95 %', 'atLeast: EUR 95.00', 'gates.1.atLeast must be a percentage'],
  ['atLeast: 95 %', 'atMost: 1 %\n    atLeast: 95 %', 'gates.1 must say either atLeast or atMost.'],
  ['    atLeast: 95 %\n', '', 'gates.1 must say either atLeast or atMost.'],
  ['metric: complianceRate', 'metric: happiness', 'p.yaml:15:5 gates.1.metric must be one of readiness, courseCompletion, accuracyRate,'],
  ['kind: mandatory-ready', 'kind: rain', 'gates.0.kind must be one of mandatory-ready, course-finished, metric.'],
  ['floor: EUR 250.00', 'floor: EUR 250,000.00', 'floor must not be over the cap.'],
  ['floor: EUR 250.00', 'flor: EUR 250.00', 'unrecognized key'],
  ['- id: renewals', '- id: new-business', 'elements.1.id is “new-business”, as one above is already.'],
  ['- id: renewals', '- id: plan', 'which the lines of the whole plan are called'],
  ['on: skill-ready', 'on: drill-finished', 'elements.2.actions.1.on must be another one: an action above gives points for it already.'],
  ['points: 5\n', 'points: 5.5\n', 'elements.2.actions.0.points'],
  ['  roles: [account-executive]', '  people: [mina]', 'who.people.0 must be an e-mail address.'],
  ['name: Careful growth\n', '', 'p.yaml:1:1 name is missing.'],
  ['version: 1', 'version: 0', 'version must be 1 or more.'],
  ['version: 1', 'version: 1\nversion: 2', 'Map keys must be unique'],
])('“%s” as “%s” is refused in words', (from, to, expected) => {
  const faults = faultsIn(demoWith(from, to))
  expect(faults.length).toBeGreaterThan(0)
  expect(faults.join('\n')).toContain(expected)
})

test('a currency without decimals is written without', () => {
  const yen = planOf({ currency: 'JPY', elements: [{ kind: 'bonus', id: 'b', name: 'B', gates: [], multipliers: [], cap: null, metric: null, amount: 1_500 }] })
  expect(writePlan(yen)).toContain('amount: JPY 1,500\n')
  expect(planIn(writePlan(yen))).toEqual(yen)
})

test('what is too large to be a plan is refused at once', () => {
  const keys = Array.from({ length: 1_000_000 }, (_, at) => `k${at}: 1`).join('\n')
  expect(faultsIn(keys)).toEqual([expect.stringMatching(/^p\.yaml:1:1 This has 1\d\.\d MB, and a plan has at most 64 KB\.$/)])
})

test('as many keys, faults, levels and aliases as fit are told in a few lines', () => {
  const many = (count: number, make: (at: number) => string) => Array.from({ length: count }, (_, at) => make(at)).join('')
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefg'[at]},`.repeat(9)}]`)].join('\n')
  const hostile = [
    many(7_000, (at) => `k${at}: 1\n`), `gates: [${'1,'.repeat(30_000)}]`, `elements:\n${many(4_000, () => '- kind: x\n')}`, `${'['.repeat(30_000)}${']'.repeat(30_000)}`, '- '.repeat(20_000),
    '{'.repeat(60_000), bomb, `${bomb}\n${demo}`, 'a: &a [*a]', '&a who: *a', 'a: }\n'.repeat(8_000), '\u0000', '\uFEFFname: x', '--- 1\n--- 2', '__proto__: { name: x }', '!!js/function "x"', '', 'null', '~',
  ]
  for (const text of hostile) {
    const faults = faultsIn(text)
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.length).toBeLessThanOrEqual(51)
    for (const fault of faults) expect(fault.length).toBeLessThan(500)
  }
})

test('however a plan’s text is broken it is a plan that can be evaluated, or refused at places within it; nothing is thrown', () => {
  const piece = fc.constantFrom('-', ':', ' ', '\n', '  ', '%', 'EUR', '"', "'", '[', '{', '}', '&a ', '*a', '|', '>', '#', '!!int ', '-1', '1e999', '.nan', '\t', '\u0000', '\uD800', 'null', '2026-13-45', '0x1F', '?', '@')
  const edits = fc.array(fc.record({ at: fc.nat({ max: demo.length }), drop: fc.nat({ max: 30 }), put: fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })) }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(edits, people, (list, person) => {
      const text = list.reduce((sum, { at, drop, put }) => sum.slice(0, at) + put + sum.slice(at + drop), demo)
      const done = read(text)
      if ('plan' in done) {
        evaluate(done.plan, quarter, [person])
        expect(planIn(writePlan(done.plan))).toEqual(done.plan)
      } else {
        expect(done.faults.length).toBeGreaterThan(0)
        for (const fault of done.faults) {
          expect(fault.line).toBeLessThanOrEqual(text.split('\n').length)
          expect(fault.column).toBeGreaterThanOrEqual(1)
          expect(fault.message).not.toMatch(/undefined|\[object|^\s*$/)
        }
      }
    }),
    { numRuns: 200 },
  )
})
