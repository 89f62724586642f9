import type { Generated } from 'kysely'
import type { Fixed, Flag, Json, Time } from './columns'

export type RegradingTables = {
  regrade: {
    id: string
    item_id: string
    kind: string
    key_version_id: string | null
    versions: Json
    keep_passes: Flag
    reason: string
    by_id: string
    state: string
    asked_at: Time
    people: Generated<number>
    done: Generated<number>
    at_person: Generated<string>
    effect: Generated<Json>
    applied_at: Time | null
    undone_at: Time | null
    undone_by: string | null
  }
  quiz_statistic: { quiz_id: string; counted_at: Time; handed_in: number; figures: Json }
  quiz_item_statistic: { quiz_id: string; version_id: string; item_id: string; figures: Json }
  regrade_effect: { regrade_id: string; person_id: string; effect: Json }
  verdict_revision: {
    person_id: Fixed<string>
    attempt_id: Fixed<string>
    item_version_id: Fixed<string>
    number: Fixed<number>
    score: Fixed<number | null>
    voided: Fixed<Flag>
    cause: Fixed<string>
    cause_id: Fixed<string>
    revised_at: Fixed<Time>
  }
  evidence_correction: {
    person_id: Fixed<string>
    observation_id: Fixed<string>
    number: Fixed<number>
    score: Fixed<number | null>
    voided: Fixed<Flag>
    cause: Fixed<string>
    cause_id: Fixed<string>
    corrected_at: Fixed<Time>
  }
}
