import type { Generated } from 'kysely'
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
}
