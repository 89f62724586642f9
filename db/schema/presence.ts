import type { Time } from './columns'

export type PresenceTables = {
  editor_presence: { lesson_id: string; tab: string; person_id: string; seen_at: Time }
}
