import type { Generated } from 'kysely'
import type { Fixed, Flag, Time } from './columns'

export type RoleFlags = { is_rep: Flag; is_trainer: Flag; is_manager: Flag; is_admin: Flag }

export type PeopleTables = {
  team: { id: string; name: string; parent_id: string | null; path: string; created_at: Time }
  person: RoleFlags & {
    id: string
    email: string
    name: string
    password_hash: string | null
    function: string
    team_id: string | null
    role_profile_id: string | null
    active: Flag
    claims: Generated<number>
    created_at: Time
  }
  posting: { person_id: Fixed<string>; number: Fixed<number>; since: Fixed<Time>; is_rep: Fixed<Flag>; role_profile_id: Fixed<string | null>; team_id: Fixed<string | null> }
  team_manager: { person_id: string; team_id: string }
  session: {
    token_hash: string
    id: string
    person_id: string
    created_at: Time
    seen_at: Time
    expires_at: Time
    user_agent: string
    address: string
  }
  invitation: RoleFlags & {
    id: string
    token_hash: string
    email: string
    name: string
    function: string
    team_id: string | null
    role_profile_id: string | null
    invited_by: string
    created_at: Time
    expires_at: Time
    accepted_at: Time | null
    revoked_at: Time | null
  }
  password_reset: { id: string; token_hash: string; person_id: string; created_at: Time; expires_at: Time; used_at: Time | null }
  outbox: {
    id: string
    recipient: string
    subject: string
    body: string
    created_at: Time
    tries: Generated<number>
    next_try_at: Time
    sent_at: Time | null
    fault: string | null
  }
  notice: { person_id: Fixed<string>; kind: Fixed<string>; subject: Fixed<string>; told_on: Fixed<string>; told_at: Fixed<Time> }
  rate_limit: { key: string; points: number; expires_at: Time | null }
}
