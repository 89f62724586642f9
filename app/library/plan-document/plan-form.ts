import { z } from 'zod'
import { periodActions } from '../../domain/incentives/plan'
import { metricNames, rateNames } from '../../domain/incentives/statement/metrics'
import { isCurrency, readAmount, readPercentage, type Written } from './written'

/** The form of a file below content/incentive-plans/. What it may leave out has its default here and nowhere else. */

const most = { elements: 30, steps: 20, names: 200 }
const id = z.string().max(60).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
const text = (length: number) => z.string().trim().min(1, 'must not be empty').max(length, `must have at most ${length} letters`)
const names = z.array(text(120)).max(most.names, `must have at most ${most.names}`).default([])
const addresses = z.array(z.email('must be an e-mail address').transform((address) => address.trim().normalize('NFKC').toLowerCase())).max(most.names, `must have at most ${most.names}`).default([])

/** A figure in its written form; what it stands for comes out. */
const written = <T>(read: (value: unknown) => Written<T>) =>
  z.unknown().transform((value, context): T => {
    const done = read(value)
    if ('value' in done) return done.value
    context.addIssue({ code: 'custom', message: done.fault })
    return z.NEVER
  })

const money = written(readAmount)
const rate = written((value) => readPercentage(value, 100))
const factor = written((value) => readPercentage(value, 1000))
const whole = 1_000_000
/** A figure whose form depends on its metric: a percentage, days or an amount. */
const figure = z.union([z.string(), z.number()], 'must be a percentage, a number of days or an amount')
const count = z.int('must be a whole number')
const minimum = count.nonnegative('must not be below 0').default(1)
const list = <S extends z.ZodType>(of: S, count: number) => z.array(of).max(count, `must have at most ${count}`)
const midPeriod = z.enum(['whole', 'by-days']).default('whole')

const gate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mandatory-ready'), midPeriod }),
  z.strictObject({ kind: z.literal('course-finished'), course: id, midPeriod }),
  z.strictObject({ kind: z.literal('metric'), metric: z.enum(metricNames), atLeast: figure.optional(), atMost: figure.optional(), minimum }),
])

const multiplier = z.strictObject({
  id, name: text(120), metric: z.enum(rateNames), minimum,
  steps: list(z.strictObject({ from: figure, factor }), most.steps).min(1, 'must have at least one'),
  below: factor.default(whole), unknown: factor.default(whole),
})

const risk = z.strictObject({ metric: z.enum(rateNames), by: z.enum(['share', 'remainder']), unknown: rate.default(whole), minimum })

const head = { id, name: text(120), gates: list(gate, 10).default([]) }
const paid = { ...head, multipliers: list(multiplier, 10).default([]), cap: money.nullable().default(null) }

const element = z.discriminatedUnion('kind', [
  z.strictObject({
    ...paid, kind: z.literal('commission'), risk: list(risk, 5).default([]),
    tiers: z.strictObject({ mode: z.enum(['marginal', 'whole']), steps: list(z.strictObject({ from: money, rate }), most.steps).min(1, 'must have at least one') }),
  }),
  z.strictObject({ ...paid, kind: z.literal('bonus'), amount: money }),
  z.strictObject({
    ...paid, kind: z.literal('bonus-by-metric'), metric: z.enum(metricNames), minimum,
    steps: list(z.strictObject({ from: figure, amount: money }), most.steps).min(1, 'must have at least one'),
  }),
  z.strictObject({
    ...head, kind: z.literal('points'), cap: count.nonnegative('must not be below 0').nullable().default(null),
    actions: list(z.strictObject({ on: z.enum(periodActions), points: count.positive('must be 1 or more').max(1_000_000, 'must be at most 1000000'), perDay: count.positive('must be 1 or more').nullable().default(null) }), 10).min(1, 'must have at least one'),
  }),
  z.strictObject({ ...head, kind: z.literal('badge'), meaning: text(400) }),
])

const day = z.iso.date('must be a day such as 2027-01-31')

export const planForm = z.strictObject({
  name: text(120),
  description: text(2000),
  version: count.positive('must be 1 or more').max(1_000_000, 'must be at most 1000000'),
  startsOn: day,
  endsOn: day,
  every: z.enum(['month', 'quarter']),
  currency: z.string().refine(isCurrency, 'must be a currency of ISO 4217 such as EUR'),
  who: z.strictObject({ roles: names, teams: names, people: addresses, except: addresses }).prefault({}),
  gates: list(gate, 10).default([]),
  elements: list(element, most.elements).min(1, 'must have at least one'),
  multipliers: list(multiplier, 10).default([]),
  cap: money.nullable().default(null),
  floor: money.nullable().default(null),
  budget: money.nullable().default(null),
})

export type PlanForm = z.output<typeof planForm>
