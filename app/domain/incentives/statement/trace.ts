import type { PeriodAction } from '../plan'
import type { Period, Source } from './facts'
import type { MetricName, RateName } from './metrics'
import type { Gate, RiskFactor } from './period-plan'

/** Why a figure could not be read. */
export type Unknown = 'missing' | 'too-few' | 'unreadable' | 'other-currency'

/** A figure a line was worked out from: millionths, or minor units for `value`. `at` is null where `why` says why not. */
export type Input = { metric: MetricName; at: number | null; n: number; why: Unknown | null; from: readonly Source[] }

/** What would open a shut gate. */
export type Need =
  | { code: 'no-role' }
  | { code: 'skills'; skills: { skillId: string; name: string; label: string }[] }
  | { code: 'course'; course: string; name: string }
  | { code: 'metric'; metric: MetricName; bound: 'at-least' | 'at-most'; value: number; at: number }
  | { code: 'more'; metric: MetricName; minimum: number; n: number }
  | { code: 'figure'; metric: MetricName; why: Unknown }

/** `since`: the day within or before the period on which it opened, null when it is shut or has no day. */
export type GateCheck = { gate: Gate; open: boolean; since: string | null; needs: Need[]; inputs: Input[]; from: readonly Source[] }

/** What cannot be paid by these facts, by name. A statement with any of them is not one to close. `line` is null where the whole plan is meant. */
export type Refusal =
  | { code: 'other-currency'; expected: string; found: string[] }
  | { code: 'unreadable'; metric: MetricName }
  | { code: 'too-large'; line: string | null }

/** How a line was worked out; sentences for it are made where it is shown. */
export type Working =
  | { code: 'commission'; value: number; volume: number; risk: { factor: RiskFactor; share: number }[] }
  | { code: 'tier'; mode: 'marginal' | 'whole'; volume: number; rate: number; from: number; to: number | null }
  | { code: 'bonus' }
  | { code: 'fixed' }
  | { code: 'step'; metric: MetricName; at: number | null; from: number | null }
  | { code: 'factor'; metric: RateName; at: number | null; factor: number; before: number }
  | { code: 'days'; days: number; of: number; since: string }
  | { code: 'gate'; before: number }
  | { code: 'cap'; cap: number; before: number }
  | { code: 'floor'; floor: number; before: number }
  | { code: 'budget'; budget: number; asked: number; before: number }
  | { code: 'points' }
  | { code: 'actions'; on: PeriodAction; each: number; counted: number; beyondDay: number; perDay: number | null }
  | { code: 'badge'; meaning: string }
  | { code: 'refused'; refusal: Refusal }

/** A line is the sum of its parts; one without parts stands for itself. `id` is the same in every evaluation of one plan. */
export type TraceLine = {
  id: string
  name: string
  working: Working
  amount: number
  points: number
  inputs: Input[]
  gates: GateCheck[]
  from: readonly Source[]
  parts: TraceLine[]
}

export type EarnedBadge = { id: string; name: string; meaning: string }

/** What a plan gives one person for one period: money in minor units of `currency`. `gates` are those of the whole plan. */
export type Statement = {
  planId: string
  planVersion: number
  personId: string
  period: Period
  currency: string
  amount: number
  points: number
  badges: EarnedBadge[]
  gates: GateCheck[]
  lines: TraceLine[]
  refusals: Refusal[]
}

const bare = { amount: 0, points: 0, inputs: [], gates: [], from: [], parts: [] }

export const lineOf = (line: Pick<TraceLine, 'id' | 'name' | 'working'> & Partial<TraceLine>): TraceLine => ({ ...bare, ...line })

/** A line over its parts. */
export const sumLine = (line: Parameters<typeof lineOf>[0], parts: TraceLine[]): TraceLine => ({
  ...lineOf(line), parts, amount: parts.reduce((sum, part) => sum + part.amount, 0), points: parts.reduce((sum, part) => sum + part.points, 0),
})

/** The lines without parts, in reading order: what they add up to is the statement. */
export const leavesOf = (lines: readonly TraceLine[]): TraceLine[] => lines.flatMap((line) => (line.parts.length === 0 ? [line] : leavesOf(line.parts)))
