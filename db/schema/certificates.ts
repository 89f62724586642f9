import type { Fixed, Json, Time } from './columns'

/** `certification` is a setting; the rest are facts. */
export type CertificateTables = {
  certification: { quiz_id: string; role_profile_id: string; days: number; window_days: number }
  certificate: {
    person_id: Fixed<string>
    attempt_id: Fixed<string>
    code: Fixed<string>
    role_profile_id: Fixed<string>
    role_name: Fixed<string>
    organisation: Fixed<string | null>
    issued_at: Fixed<Time>
    renewable_from: Fixed<Time>
    expires_at: Fixed<Time>
    model: Fixed<string>
    figures: Fixed<Json>
  }
  certificate_withdrawal: { code: Fixed<string>; withdrawn_by: Fixed<string>; reason: Fixed<string>; withdrawn_at: Fixed<Time> }
  certificate_notice: { code: Fixed<string>; kind: Fixed<string>; told_at: Fixed<Time> }
}
