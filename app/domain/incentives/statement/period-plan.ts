import type { PeriodAction } from '../plan'
import type { MetricName, RateName } from './metrics'

/**
 * A plan that pays at the end of a period by what was reached in it. Beside it stands the plan of `../plan`, whose rules pay at once when something
 * happens. Amounts are minor units of `currency`; rates, shares and factors millionths; bounds and steps of a metric millionths, of `value` minor units.
 */
export type PeriodPlan = {
  id: string
  version: number
  name: string
  description: string
  /** In force from the first to the last day (ISO days, UTC). */
  startsOn: string
  endsOn: string
  every: 'month' | 'quarter'
  currency: string
  who: Who
  /** Money is paid only while all of these are open; points and badges have gates of their own. */
  gates: Gate[]
  elements: PlanElement[]
  /** Of all money of the plan, in this order, after the elements' own. */
  multipliers: Multiplier[]
  cap: number | null
  /** At least this to everyone whose gates are open. */
  floor: number | null
  /** For everyone together; when short it is shared by what each would have had. */
  budget: number | null
}

/** Those whose addresses are in `people`, and those whose role and team are named where roles or teams are. All empty: everyone. Whose address is in `except` is never in it. Teams by name. */
export type Who = { roles: string[]; teams: string[]; people: string[]; except: string[] }

/**
 * What must hold. `midPeriod`: a gate that opened within the period lets all of it through, or only the share of the days since. A metric known from
 * fewer than `minimum` observations keeps its gate shut.
 */
export type Gate =
  | { kind: 'mandatory-ready'; midPeriod: 'whole' | 'by-days' }
  | { kind: 'course-finished'; course: string; midPeriod: 'whole' | 'by-days' }
  | { kind: 'metric'; metric: MetricName; bound: 'at-least' | 'at-most'; value: number; minimum: number }

/** Steps rise; a figure right on a step has reached it. `below` counts under the first step, `unknown` when the metric is missing or too thin. */
export type Multiplier = { id: string; name: string; metric: RateName; steps: { from: number; factor: number }[]; below: number; unknown: number; minimum: number }

/** Value weighed by a share: itself (accuracy), or what is left of the whole (disputes). `unknown` counts when it is missing or too thin. */
export type RiskFactor = { metric: RateName; by: 'share' | 'remainder'; unknown: number; minimum: number }

/** `marginal`: each rate pays the value within its tier. `whole`: the tier that was reached pays all of it. The first tier begins at 0. */
export type Tiers = { mode: 'marginal' | 'whole'; steps: { from: number; rate: number }[] }

/** `perDay` is the most that one day pays for; each subject counts once. */
export type ActionRule = { on: PeriodAction; points: number; perDay: number | null }

type ElementHead = { id: string; name: string; gates: Gate[] }
export type Commission = ElementHead & { kind: 'commission'; risk: RiskFactor[]; tiers: Tiers; multipliers: Multiplier[]; cap: number | null }
/** The amount of the highest step that the metric reached; without a metric the one amount. */
export type Bonus = ElementHead & { kind: 'bonus'; multipliers: Multiplier[]; cap: number | null } & (
    | { metric: null; amount: number }
    | { metric: MetricName; minimum: number; steps: { from: number; amount: number }[] }
  )
export type Points = ElementHead & { kind: 'points'; actions: ActionRule[]; cap: number | null }
export type Badge = ElementHead & { kind: 'badge'; meaning: string }

export type PlanElement = Commission | Bonus | Points | Badge
