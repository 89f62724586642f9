import type { Json } from './columns'

/** Derived: what published lessons name, and what was counted of items and lessons. `stop` is where most readers stopped. */
export type AttentionTables = {
  version_reference: { version_id: string; kind: string; name: string }
  item_statistic: { item_id: string; version_id: string; n: number; facility: number; discrimination: number | null; problem: string | null }
  lesson_statistic: { lesson_id: string; version_id: string; started: number; finished: number; stop: Json | null }
}
