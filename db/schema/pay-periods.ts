import type { ColumnType, Generated } from 'kysely'
import type { Fixed, Json, Time } from './columns'

/** `plan_version` and `pay_line` are facts; amounts are minor units, which PostgreSQL gives back as text. */
export type PayPeriodTables = {
  plan_version: { plan_id: Fixed<string>; version: Fixed<number>; plan: Fixed<Json>; kept_by: Fixed<string>; kept_at: Fixed<Time> }
  pay_period: {
    id: string
    plan_id: string
    plan_version: number
    starts_on: string
    ends_on: string
    state: string
    round: number
    at_person: string
    line_count: number
    head: string
    claims: Generated<number>
    opened_by: string
    opened_at: Time
    closed_by: string | null
    closed_at: Time | null
    reopen_asked_by: string | null
    reopen_reason: string | null
    reopened_by: string | null
    close_asked_by: ColumnType<string | null, string | null | undefined, string | null>
    close_problem: ColumnType<string | null, string | null | undefined, string | null>
  }
  pay_statement: {
    period_id: string
    person_id: string
    amount: number
    points: number
    statement: Json
    corrections: Json
    facts: Json
    corrected: number
    brought: number
    paid: number
    carried: number
  }
  plan_revision: { plan_id: Fixed<string>; number: Fixed<number>; text: Fixed<string>; author_id: Fixed<string | null>; saved_at: Fixed<Time> }
  happening: {
    person_id: Fixed<string>
    on_event: Fixed<string>
    subject: Fixed<string>
    cause: Fixed<string>
    cause_id: Fixed<string>
    happened_at: Fixed<Time>
  }
  dispute: {
    person_id: Fixed<string>
    id: Fixed<string>
    period_id: Fixed<string | null>
    line_id: Fixed<string | null>
    outcome_id: Fixed<string | null>
    reason: Fixed<string>
    raised_at: Fixed<Time>
    due_on: Fixed<string>
  }
  dispute_act: {
    dispute_id: Fixed<string>
    number: Fixed<number>
    act: Fixed<string>
    actor_id: Fixed<string | null>
    words: Fixed<string>
    amount: Fixed<number | null>
    acted_at: Fixed<Time>
  }
  dispute_file: {
    id: Fixed<string>
    dispute_id: Fixed<string>
    act_number: Fixed<number>
    place: Fixed<number>
    name: Fixed<string>
    media_type: Fixed<string>
    bytes: Fixed<number>
    hash: Fixed<string>
  }
  dispute_state: { dispute_id: string; state: string; due_on: string; acts: number }
  pay_line: {
    period_id: Fixed<string>
    seq: Fixed<number>
    person_id: Fixed<string>
    round: Fixed<number>
    line_id: Fixed<string>
    of_day: Fixed<string>
    name: Fixed<string>
    kind: Fixed<string>
    amount: Fixed<number>
    points: Fixed<number>
    currency: Fixed<string>
    reason: Fixed<string | null>
    written_at: Fixed<Time>
    previous: Fixed<string>
    hash: Fixed<string>
  }
}
