import type { ColumnType, Generated } from 'kysely'
import type { Fixed, Flag, Json, Time } from './columns'

export type QuizTables = {
  item: {
    id: string
    bank: string
    origin: string
    clause_type_id: string | null
    current_version_id: string
    sort_key: number
    position: number
    retired: Flag
    asked_in: Generated<string>
    trashed_at: ColumnType<Time | null, Time | null | undefined, Time | null>
    file_hash: ColumnType<string | null, string | null | undefined, string | null>
    words: Generated<string>
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
    source: ColumnType<string | null, string | null | undefined, never>
    stem_html: ColumnType<string | null, string | null | undefined, string | null>
    author_id: ColumnType<string | null, string | null | undefined, never>
  }
  item_tag: { item_id: string; tag: string }
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
    due_at: ColumnType<Time | null, Time | null | undefined, Time | null>
    grace_until: ColumnType<Time | null, Time | null | undefined, Time | null>
    closed_by: ColumnType<string | null, string | null | undefined, string | null>
    awaiting: Generated<number>
    flags: Generated<Json>
    parts: Generated<Json>
    turn: Generated<number>
    active_at: ColumnType<Time | null, Time | null | undefined, Time | null>
    one_sitting: Generated<Flag>
  }
  response: {
    person_id: Fixed<string>
    attempt_id: Fixed<string>
    number: Fixed<number>
    item_version_id: Fixed<string>
    picks: Fixed<Json>
    answered_at: Fixed<Time>
    sent_id: ColumnType<string | null, string | null | undefined, never>
    turn: ColumnType<number, number | undefined, never>
    certainty: ColumnType<number | null, number | null | undefined, never>
  }
  verdict: {
    person_id: Fixed<string>
    attempt_id: Fixed<string>
    item_version_id: Fixed<string>
    picks: Fixed<Json>
    score: Fixed<number>
    graded_at: Fixed<Time>
    certainty: ColumnType<number | null, number | null | undefined, never>
  }
  accommodation: {
    id: string
    person_id: string
    quiz_id: string | null
    time_factor: number
    extra_attempts: number
    closes_at: Time | null
    reason: string
    granted_by: string
    granted_at: Time
    revoked_at: Time | null
  }
}
