import type { Fixed, Flag, Json, Time } from './columns'

export type IncentiveTables = {
  incentive_plan: {
    id: string
    name: string
    description: string
    starts_on: string
    ends_on: string
    currency: string
    rules: Json
    position: number
  }
  ledger: {
    person_id: Fixed<string>
    seq: Fixed<number>
    id: Fixed<string>
    plan_id: Fixed<string>
    rule_id: Fixed<string>
    subject: Fixed<string>
    points: Fixed<number>
    amount: Fixed<number>
    currency: Fixed<string>
    reason: Fixed<string>
    cause: Fixed<string>
    cause_id: Fixed<string>
    earned_at: Fixed<Time>
  }
  comparing: { person_id: Fixed<string>; number: Fixed<number>; takes_part: Fixed<Flag>; chosen_at: Fixed<Time> }
  audit: {
    id: Fixed<string>
    at: Fixed<Time>
    actor_id: Fixed<string | null>
    action: Fixed<string>
    subject_type: Fixed<string>
    subject_id: Fixed<string>
    before: Fixed<Json | null>
    after: Fixed<Json | null>
    request_id: Fixed<string>
  }
}
