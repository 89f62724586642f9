import type { ColumnType } from 'kysely'
import type { Fixed, Json, Time } from './columns'

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
  assignment: {
    id: string
    course_id: string
    team_id: string | null
    person_id: string | null
    due_on: string
    note: string
    assigned_by: string
    created_at: Time
    withdrawn_at: Time | null
    run_id: ColumnType<string | null, string | null | undefined, string | null>
  }
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
