import type { Time } from './columns'

export type SpacedReviewTables = {
  review_card: {
    person_id: string
    item_id: string
    skill_id: string
    right_days: number
    last_right_day: string | null
    answered_at: Time
    due_at: Time
    done_at: Time | null
  }
}
