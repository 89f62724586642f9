import type { Fixed, Flag, Json, Time } from './columns'

export type MarkingTables = {
  paper: {
    id: string
    person_id: string
    attempt_id: string
    item_version_id: string
    quiz_id: string
    submitted_at: Time
    doubled: Flag
    bound: number
    state: string
    score: number | null
    marked_at: Time | null
  }
  mark: {
    id: Fixed<string>
    paper_id: Fixed<string>
    marker_id: Fixed<string>
    place: Fixed<number>
    levels: Fixed<Json>
    score: Fixed<number>
    comment: Fixed<string | null>
    marked_at: Fixed<Time>
  }
  paper_lease: { paper_id: string; marker_id: string; until: Time }
  handed_in: {
    id: string
    person_id: string
    attempt_id: string
    item_version_id: string
    name: string
    media_type: string
    bytes: number
    hash: string
    received_at: Time
  }
}
