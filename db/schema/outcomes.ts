import type { Generated } from 'kysely'
import type { Fixed, Flag, Json, Time } from './columns'

export type OutcomeTables = {
  outcome_source: { source: string; claims: Generated<number> }
  api_key: {
    id: string
    name: string
    scope: string
    source: string
    hash: string
    hint: string
    made_by: string
    made_at: Time
    sent_id: string
    last_used_at: Time | null
    ends_at: Time | null
    revoked_at: Time | null
  }
  outcome: {
    source: Fixed<string>
    source_id: Fixed<string>
    version: Fixed<number>
    id: Fixed<string>
    person_id: Fixed<string>
    kind: Fixed<string>
    contract_id: Fixed<string>
    clause_type_id: Fixed<string | null>
    skill_id: Fixed<string | null>
    happened_at: Fixed<Time>
    said: Fixed<Json>
    observation_id: Fixed<string | null>
    door: Fixed<string>
    received_at: Fixed<Time>
  }
  contract_standing: {
    person_id: string
    open: number
    disputes: number
    compliance: number | null
    compliance_n: number
    accuracy: number | null
    accuracy_n: number
    at_risk: Flag
    due: Flag
    counted_at: Time
  }
  open_value: { person_id: string; currency: string; amount: number; contracts: number }
  team_change: { id: string; team_id: string; person_id: string; kind: string; at: Time }
  outcome_waiting: {
    source: Fixed<string>
    source_id: Fixed<string>
    version: Fixed<number>
    who: Fixed<string>
    said: Fixed<Json>
    door: Fixed<string>
    received_at: Fixed<Time>
    settled: string | null
    settled_at: Time | null
  }
  source_identity: { source: string; who: string; person_id: string; matched_by: string; matched_at: Time }
  outcome_refusal: {
    id: Fixed<string>
    source: Fixed<string>
    door: Fixed<string>
    line: Fixed<number>
    source_id: Fixed<string | null>
    reason: Fixed<string>
    refused_at: Fixed<Time>
    import_id: Fixed<string | null>
    cells: Fixed<Json | null>
  }
  outcome_import: {
    id: string
    source: string
    name: string
    file: string
    profile: Json
    mapping: Json | null
    look: Json | null
    state: string
    rows_done: Generated<number>
    counts: Json
    made_by: string
    made_at: Time
    began_at: Time | null
    ended_at: Time | null
  }
  outcome_mapping: { source: string; mapping: Json; kept_by: string; kept_at: Time }
  webhook: {
    id: string
    name: string
    source: string
    mapping: string
    secret: string
    earlier_secret: string | null
    earlier_until: Time | null
    made_by: string
    made_at: Time
    last_used_at: Time | null
    revoked_at: Time | null
  }
  webhook_form: { made_by: string; sent_id: string; webhook_id: string }
}
