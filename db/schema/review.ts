import type { Generated } from 'kysely'
import type { Fixed, Time } from './columns'

export type ReviewTables = {
  draft_revision: { lesson_id: string; revision: number; source: string; saved_at: Time; saved_by: string }
  lesson_review: {
    id: string
    lesson_id: string
    source: string
    written_by: string
    note: string
    asked_by: string
    asked_at: Time
    asked_of: string | null
    state: string
    decided_by: string | null
    decided_at: Time | null
    decision_note: Generated<string>
    version_id: string | null
  }
  review_comment: {
    id: string
    review_id: string
    line: number
    quote: string
    body: string
    author_id: string
    written_at: Time
    resolved_at: Time | null
    resolved_by: string | null
  }
  lesson_move: {
    id: string
    lesson_id: string
    from_version_id: string
    to_version_id: string
    asked_by: string
    asked_at: Time
    readers: number
    moved: Generated<number>
    done_at: Time | null
  }
  reading_move: {
    person_id: Fixed<string>
    id: Fixed<string>
    lesson_id: Fixed<string>
    from_version_id: Fixed<string>
    to_version_id: Fixed<string>
    moved_at: Fixed<Time>
    moved_by: Fixed<string>
  }
}
