import type { ColumnType } from 'kysely'

/** Rows as stored: ids and times are text (UUIDv7, ISO 8601 in UTC), booleans 0 or 1, lists and records JSON text. */
export type Flag = number
export type Json = string
export type Time = string
/** A column of a fact: written once, never changed. */
export type Fixed<T> = ColumnType<T, T, never>
