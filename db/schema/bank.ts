import type { Json, Time } from './columns'

/**
 * `bank_change`: what was done to many items at once; of each that it changed, `bank_change_item` says what it was before and is after.
 * `item_sketch` and `item_pair` are derived: how like one another items are. `item_distinct`: pairs that a trainer called different, lower id first.
 */
export type BankTables = {
  bank_change: {
    id: string
    by_id: string
    action: string
    value: Json | null
    changed: number
    same: number
    changed_at: Time
    undone_at: Time | null
  }
  bank_change_item: { change_id: string; item_id: string; before: string; after: string }
  item_sketch: { item_id: string; version_id: string; sketch: string }
  item_pair: { first_id: string; second_id: string; similarity: number }
  item_distinct: { first_id: string; second_id: string; by_id: string; said_at: Time }
}
