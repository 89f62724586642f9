import type { Fixed, Flag, Time } from './columns'

export type RegradingTables = {
  regrade: {
    id: string
    item_id: string
    kind: string
    key_version_id: string | null
    reason: string
    by_id: string
    applied_at: Time
    undone_at: Time | null
    undone_by: string | null
  }
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
