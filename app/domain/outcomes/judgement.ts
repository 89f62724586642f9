import type { Happened, Told } from './outcome'

const found = { none: 1, minor: 0.5, major: 0, critical: 0 } as const

/**
 * What an event says of how its clause was handled, as a score in [0, 1]; null where it says nothing of that. A deviation that was
 * approved speaks for the person: they saw where the playbook ends and asked. When a contract was made, signed, renewed, what it is worth
 * and how content its customer is have too many causes to say anything of one clause.
 */
export function judgementOf(happened: Happened): number | null {
  switch (happened.kind) {
    case 'review-finding':
      return found[happened.severity]
    case 'playbook-deviation':
      return happened.approved ? 1 : 0
    case 'compliance-check':
      return happened.passed ? 1 : 0
    case 'dispute-opened':
      return 0
    default:
      return null
  }
}

/** What came in later than so many days after it happened says no more what a person can do today; it counts in the metrics alone. */
export const oldestEvidenceDays = 180

const dayMs = 24 * 60 * 60 * 1000

/** The score with which an event is evidence of the skill of its clause type when it comes in at `now` (ms epoch); null where it is none. */
export const evidenceScoreOf = (told: Told, now: number): number | null =>
  told.clauseTypeId === null || now - told.at > oldestEvidenceDays * dayMs ? null : judgementOf(told)
