import type { ColumnType, Generated } from 'kysely'
import type { Fixed, Flag, Json, Time } from './columns'

export type ReadingTables = {
  reading: {
    person_id: string
    lesson_id: string
    lesson_version_id: string
    started_at: Time
    finished_at: Time | null
    at_block: ColumnType<string | null, string | null | undefined, string | null>
    at_time: ColumnType<Time | null, Time | null | undefined, Time | null>
    moves: Generated<Json>
  }
  module_progress: { person_id: string; module_id: string; lessons_done: number; best_score: number | null; passed_at: Time | null; tested_out: Generated<Flag> }
  course_progress: {
    person_id: string
    course_id: string
    lessons_done: number
    lessons: number
    quizzes_passed: number
    quizzes: number
    best_score: number | null
    passed_at: Time | null
    finished_at: Time | null
  }
  block_seen: { person_id: string; lesson_id: string; block: string; seen_at: Time }
  checkpoint_answer: {
    person_id: Fixed<string>
    id: Fixed<string>
    lesson_id: Fixed<string>
    lesson_version_id: Fixed<string>
    block: Fixed<string>
    item_version_id: Fixed<string>
    picks: Fixed<Json>
    score: Fixed<number>
    answered_at: Fixed<Time>
    received_at: Fixed<Time>
    counted: Fixed<Flag>
  }
  checklist: { person_id: string; lesson_id: string; block: string; ticked: Json; changed_at: Time }
  note: {
    person_id: string
    id: string
    lesson_id: string
    block: string
    quote: string
    starts_at: number | null
    ends_at: number | null
    body: string
    created_at: Time
    changed_at: Time
    deleted_at: ColumnType<Time | null, Time | null | undefined, Time | null>
  }
}
