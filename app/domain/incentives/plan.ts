/** What a person can earn by. Each happening names its subject, so that the same subject never earns twice under one rule. */
export const earningEvents = ['lesson-finished', 'quiz-passed', 'drill-finished', 'skill-ready', 'module-ready'] as const
export type EarningEvent = (typeof earningEvents)[number]

/** What a plan of a period may give points for: also weeks in which somebody learned steadily, which are known only once they have been. */
export const periodActions = [...earningEvents, 'week-steady'] as const
export type PeriodAction = (typeof periodActions)[number]

/** What somebody does by learning, which makes a week steady; to become Ready or to pass may come of it by chance of the day. */
export const learningEvents: readonly EarningEvent[] = ['lesson-finished', 'drill-finished']

/** Either points or money (integer minor units of the plan's currency). `perDay` caps how often a day may pay (UTC). */
export type PlanRule = { id: string; on: EarningEvent; points: number; money: number; perDay: number | null; reason: string }

/**
 * A plan that pays at once, each time something happens. What is paid at the end of a period, by what was reached in it, is in `statement/`.
 * In force from `startsOn` to `endsOn` inclusive (ISO days, UTC). `currency`: ISO 4217.
 */
export type IncentivePlan = {
  id: string
  name: string
  description: string
  startsOn: string
  endsOn: string
  currency: string
  rules: PlanRule[]
}
