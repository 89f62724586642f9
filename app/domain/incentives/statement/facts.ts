import type { ReadinessLabel } from '../../readiness/skill-readiness'
import type { EarningEvent } from '../plan'
import type { RateName } from './metrics'

/** Days of a period, first and last included (ISO days, UTC). */
export type Period = { from: string; to: string }

/** What a figure was read from, so that a line can be followed down to it. */
export type Source = { kind: 'snapshot' | 'outcome' | 'evidence' | 'completion' | 'action' | 'dispute'; id: string }

/** `value` in the metric's own unit (a share is 0 to 1), `n` how many observations are behind it. */
export type Measure = { value: number; n: number; from: readonly Source[] }

/** Value of contracts in one currency, minor units. */
export type ValueMeasure = { amount: number; currency: string; n: number; from: readonly Source[] }

export type MandatorySkill = { skillId: string; name: string; label: ReadinessLabel; readySince: string | null; from: readonly Source[] }

export type FinishedCourse = { courseId: string; name: string; finishedOn: string | null; from: readonly Source[] }

/** One thing done on a day; `subject` is its stable id. */
export type Action = { on: EarningEvent; subject: string; day: string; from: readonly Source[] }

/** One person at the end of a period. `teams`: the names of their own and of all above it. `mandatory` is null for who has no role to be ready for. */
export type PersonFacts = {
  personId: string
  email: string
  roleProfileId: string | null
  teams: readonly string[]
  metrics: Readonly<Partial<Record<RateName, Measure>>>
  values: readonly ValueMeasure[]
  mandatory: readonly MandatorySkill[] | null
  courses: readonly FinishedCourse[]
  actions: readonly Action[]
}
