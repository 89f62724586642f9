import { type RawBuilder, SqliteAdapter, sql } from 'kysely'
import type { Db } from '../client.server'

/** The days from one ISO time to another, as SQL: the two databases have no common word for it. Null where one of them is. */
export function daysBetween(db: Db, from: RawBuilder<unknown>, until: RawBuilder<unknown>): RawBuilder<number> {
  if (db.getExecutor().adapter instanceof SqliteAdapter) return sql<number>`(julianday(${until}) - julianday(${from}))`
  return sql<number>`(cast(extract(epoch from cast(${until} as timestamptz) - cast(${from} as timestamptz)) as double precision) / 86400)`
}
