import type { ColumnType, Generated } from 'kysely'

/** Rows as stored: ids and times are text (UUIDv7, ISO 8601 in UTC), booleans 0 or 1, lists and records JSON text. */
type Flag = number
type Json = string
type Time = string
type Fixed<T> = ColumnType<T, T, never>

export type RoleFlags = { is_rep: Flag; is_trainer: Flag; is_manager: Flag; is_admin: Flag }

export type Schema = {
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
  rate_limit: { key: string; points: number; expires_at: Time | null }

  skill_area: { id: string; name: string; description: string; position: number }
  skill: { id: string; area_id: string; name: string; description: string; position: number }
  clause_type: {
    id: string
    name: string
    cuad_column: string
    description: string
    skill_id: string
    drill: Flag
    confusable: Json
    position: number
  }
  term: { id: string; name: string; definition: string; skill_id: string }
  role_profile: { id: string; name: string; description: string; pass: number; requirements: Json; position: number }
  course: { id: string; title: string; summary: string; audience: string; position: number }
  module: { id: string; course_id: string; slug: string; title: string; summary: string; position: number }
  artifact: { hash: string; code: string; html: string; created_at: Time }
  lesson: {
    id: string
    module_id: string
    slug: string
    position: number
    current_version_id: string | null
    file_hash: string | null
    versions: Generated<number>
  }
  lesson_version: {
    id: string
    lesson_id: string
    number: number
    title: string
    summary: string
    source: string
    skills: Json
    clause_types: Json
    sources: Json
    words: number
    artifact_hash: string
    published_at: Time
    published_by: string | null
  }
  lesson_draft: { lesson_id: string; source: string; based_on: string; revision: number; saved_at: Time; saved_by: string }
  reading: { person_id: string; lesson_id: string; lesson_version_id: string; started_at: Time; finished_at: Time | null }
  publication: { id: string; hash: string; published_at: Time }

  item: {
    id: string
    bank: string
    origin: string
    clause_type_id: string | null
    current_version_id: string
    sort_key: number
    position: number
    retired: Flag
  }
  item_version: {
    id: string
    item_id: string
    number: number
    type: string
    skills: Json
    clause_types: Json
    difficulty: number
    lesson_id: string | null
    body: Json
    hash: string
    created_at: Time
  }
  quiz: { id: string; module_id: string | null; title: string; bank: string; policy: Json }
  attempt: {
    person_id: string
    id: string
    quiz_id: string
    seed: number
    policy: Json
    items: Json
    started_at: Time
    answers: Generated<number>
    submitted_at: Time | null
    score: number | null
    passed: Flag | null
    moves: Generated<Json>
  }
  response: {
    person_id: Fixed<string>
    attempt_id: Fixed<string>
    number: Fixed<number>
    item_version_id: Fixed<string>
    picks: Fixed<Json>
    answered_at: Fixed<Time>
  }
  verdict: {
    person_id: Fixed<string>
    attempt_id: Fixed<string>
    item_version_id: Fixed<string>
    picks: Fixed<Json>
    score: Fixed<number>
    graded_at: Fixed<Time>
  }

  evidence: {
    person_id: Fixed<string>
    seq: Fixed<number>
    id: Fixed<string>
    skill_id: Fixed<string>
    observation_id: Fixed<string>
    score: Fixed<number>
    weight: Fixed<number>
    difficulty: Fixed<number>
    observed_at: Fixed<Time>
    source: Fixed<string>
    attempt_id: Fixed<string | null>
    item_version_id: Fixed<string | null>
    predicted: Fixed<number>
    model: Fixed<string>
  }
  ability: { person_id: string; mean: number; variance: number; n: number; observed_at: Time }
  mastery: { person_id: string; skill_id: string; mean: number; variance: number; n: number; observed_at: Time }
  readiness_snapshot: {
    person_id: string
    role_profile_id: string
    day: string
    figure: number
    label: string
    coverage: number
    skills: Json
    taken_at: Time
  }
  module_progress: { person_id: string; module_id: string; lessons_done: number; best_score: number | null; passed_at: Time | null }

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
