import fc from 'fast-check'
import { earningEvents, periodActions } from '~/domain/incentives/plan'
import type { PersonFacts, Source } from '~/domain/incentives/statement/facts'
import { rateNames, unitOf } from '~/domain/incentives/statement/metrics'
import type { Gate, Multiplier, PeriodPlan, PlanElement, RiskFactor, Tiers } from '~/domain/incentives/statement/period-plan'
import { planOf } from './period-plans'

/** Whole plans that a document could hold, and facts, also such as nobody could have measured. */

const amount = fc.integer({ min: 0, max: 50_000_000 })
const factor = fc.integer({ min: 0, max: 3_000_000 })
const share = fc.integer({ min: 0, max: 1_000_000 })
const minimum = fc.integer({ min: 0, max: 30 })
const midPeriod = fc.constantFrom('whole' as const, 'by-days' as const)
const rate = fc.constantFrom(...rateNames)

const rising = (most: number) => fc.uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: 4 }).map((list) => list.sort((one, other) => one - other))
const sorted = (list: number[], up: boolean): number[] => (up ? [...list].sort((one, other) => one - other) : list)

/** `up`: better figures never pay less, for a plan that is to be monotone. */
const tiers = (up: boolean): fc.Arbitrary<Tiers> =>
  fc.record({ mode: fc.constantFrom('marginal' as const, 'whole' as const), bounds: rising(60_000_000), rates: fc.array(share, { minLength: 5, maxLength: 5 }) }).map(({ mode, bounds, rates }) => ({
    mode, steps: [0, ...bounds].map((from, at) => ({ from, rate: sorted(rates, up)[at] ?? 0 })),
  }))

const multiplier = (up: boolean): fc.Arbitrary<Multiplier> =>
  fc.record({ metric: rate, bounds: rising(1_000_000), factors: fc.array(factor, { minLength: 6, maxLength: 6 }), minimum }).map(({ metric, bounds, factors, minimum: least }) => {
    const [unknown = 0, below = 0, ...rest] = sorted(factors, up)
    return { id: metric.toLowerCase(), name: metric, metric, steps: bounds.map((from, at) => ({ from, factor: rest[at] ?? 0 })), below, unknown, minimum: least }
  })

const gate = (up: boolean): fc.Arbitrary<Gate> =>
  fc.oneof(
    fc.record({ kind: fc.constant('mandatory-ready' as const), midPeriod }),
    fc.record({ kind: fc.constant('course-finished' as const), course: fc.constantFrom('a', 'b'), midPeriod }),
    fc.record({
      kind: fc.constant('metric' as const), metric: fc.oneof(rate, fc.constant('value' as const)), minimum, value: fc.integer({ min: 0, max: 1_000_000 }),
      bound: up ? fc.constant('at-least' as const) : fc.constantFrom('at-least' as const, 'at-most' as const),
    }),
  )

const risk: fc.Arbitrary<RiskFactor> = fc.record({
  metric: fc.constantFrom('accuracyRate' as const, 'complianceRate' as const, 'disputeRate' as const), by: fc.constantFrom('share' as const, 'remainder' as const),
  unknown: share, minimum,
})

const element = (up: boolean): fc.Arbitrary<PlanElement> => {
  const head = { name: fc.constant('Line'), gates: fc.array(gate(up), { maxLength: 2 }) }
  const multipliers = fc.uniqueArray(multiplier(up), { maxLength: 2, selector: (one) => one.id })
  const cap = fc.option(amount)
  const steps = fc.tuple(rising(1_000_000), fc.array(amount, { minLength: 4, maxLength: 4 }))
    .map(([bounds, amounts]) => bounds.map((from, at) => ({ from, amount: sorted(amounts, up)[at] ?? 0 })))
  return fc.oneof(
    fc.record({ ...head, id: fc.constant('commission'), kind: fc.constant('commission' as const), risk: fc.array(risk, { maxLength: up ? 0 : 2 }), tiers: tiers(up), multipliers, cap }),
    fc.record({ ...head, id: fc.constant('bonus'), kind: fc.constant('bonus' as const), metric: rate, minimum, steps, multipliers, cap }),
    fc.record({ ...head, id: fc.constant('fixed'), kind: fc.constant('bonus' as const), metric: fc.constant(null), amount, multipliers, cap }),
    fc.record({
      ...head, id: fc.constant('points'), kind: fc.constant('points' as const), cap: fc.option(fc.nat({ max: 500 })),
      actions: fc.uniqueArray(fc.record({ on: fc.constantFrom(...periodActions), points: fc.integer({ min: 1, max: 100 }), perDay: fc.option(fc.integer({ min: 1, max: 3 })) }), { minLength: 1, maxLength: 3, selector: (one) => one.on }),
    }),
    fc.record({ ...head, id: fc.constant('badge'), kind: fc.constant('badge' as const), meaning: fc.constant('It means something.') }),
  )
}

const anyPlan = (up: boolean): fc.Arbitrary<PeriodPlan> =>
  fc.record({
    gates: fc.array(gate(up), { maxLength: 2 }),
    elements: fc.uniqueArray(element(up), { minLength: 1, maxLength: 4, selector: (one) => one.id }),
    multipliers: fc.uniqueArray(multiplier(up), { maxLength: 2, selector: (one) => one.id }),
    cap: fc.option(amount), floor: fc.option(fc.integer({ min: 0, max: 50_000 })), budget: fc.option(amount),
  }).map((parts) => planOf({ ...parts, floor: parts.cap !== null && parts.floor !== null ? Math.min(parts.cap, parts.floor) : parts.floor }))

export const plans = anyPlan(false)
/** Plans in which no figure that grows may pay less. */
export const monotonePlans = anyPlan(true)

const from: fc.Arbitrary<Source[]> = fc.array(fc.record({ kind: fc.constantFrom('snapshot' as const, 'outcome' as const), id: fc.string({ maxLength: 4 }) }), { maxLength: 2 })
const dayOrNull = fc.option(fc.constantFrom('2025-06-01', '2026-01-01', '2026-02-03', '2026-03-31', '2026-05-01'))

const scale = { share: 1, days: 40, money: 0 }
const sane = fc.record(Object.fromEntries(rateNames.map((name) => [name, fc.option(fc.record({ value: fc.double({ min: 0, max: scale[unitOf[name]], noNaN: true }), n: fc.nat({ max: 60 }), from }), { nil: undefined })])))
const wild = fc.dictionary(rate, fc.record({ value: fc.double(), n: fc.double(), from }))

const factsWith = (parts: { metrics: fc.Arbitrary<PersonFacts['metrics']>; values: fc.Arbitrary<PersonFacts['values']>; day: fc.Arbitrary<string | null> }): fc.Arbitrary<PersonFacts> =>
  fc.record({
    personId: fc.string({ minLength: 1, maxLength: 3 }), email: fc.constantFrom('mina@x.example', 'otto@x.example'), roleProfileId: fc.option(fc.constantFrom('account-executive', 'sdr')), teams: fc.array(fc.constantFrom('emea', 'apac')),
    metrics: parts.metrics, values: parts.values,
    mandatory: fc.option(fc.array(fc.record({ skillId: fc.constantFrom('a', 'b'), name: fc.string(), label: fc.constantFrom('ready' as const, 'ready' as const, 'not-yet' as const), readySince: parts.day, from }), { maxLength: 3 })),
    courses: fc.array(fc.record({ courseId: fc.constantFrom('a', 'b'), name: fc.string(), finishedOn: parts.day, from }), { maxLength: 2 }),
    actions: fc.array(fc.record({ on: fc.constantFrom(...earningEvents), subject: fc.constantFrom('s', 't', 'u'), day: parts.day.map((day) => day ?? ''), from }), { maxLength: 6 }),
  })

export const people = factsWith({
  metrics: sane, day: dayOrNull,
  values: fc.array(fc.record({ amount: fc.integer({ min: -1_000_000, max: 90_000_000 }), currency: fc.constant('EUR'), n: fc.nat({ max: 30 }), from }), { maxLength: 2 }),
})

/** Facts of the right shape with anything in them. */
export const wildPeople = factsWith({
  metrics: fc.oneof(sane, wild), day: fc.oneof(dayOrNull, fc.string()),
  values: fc.array(fc.record({ amount: fc.oneof(fc.double(), fc.maxSafeInteger()), currency: fc.constantFrom('EUR', 'USD', ''), n: fc.oneof(fc.double(), fc.nat()), from }), { maxLength: 3 }),
})
