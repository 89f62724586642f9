import { PostgresAdapter, type RawBuilder, sql } from 'kysely'
import type { Db } from '../client.server'

/** All values of a column, or of an expression, in one text with blanks between, by the aggregate that the database has for it; null where there are none. */
export function joined(db: Db, column: string | RawBuilder<string>): RawBuilder<string | null> {
  const values = typeof column === 'string' ? sql.ref(column) : column
  return db.getExecutor().adapter instanceof PostgresAdapter
    ? sql<string | null>`string_agg(${values}, ' ')`
    : sql<string | null>`group_concat(${values}, ' ')`
}

export const splitJoined = (text: string | null): string[] => (text === null || text === '' ? [] : text.split(' '))
