import { type Expression, SqliteAdapter, sql } from 'kysely'
import type { Db } from '../client.server'

type Query<Row> = Expression<Row> & { execute: () => Promise<Row[]> }

/** All that a query selects, by what it holds. */
export type Columns<Row> = Record<keyof Row & string, 'text' | 'whole' | 'real'>

/**
 * Many rows of a query, in its order, as they would come alone. SQLite gives them in one text: an object for each row costs its driver several times what reading the row
 * does. Its JSON rounds a real to 15 digits, its text does not.
 */
export async function manyRows<Row extends object>(db: Db, query: Query<Row>, columns: Columns<Row>): Promise<Row[]> {
  if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return query.execute()
  const names = Object.keys(columns) as (keyof Row & string)[]
  const cells = names.map((name) => (columns[name] === 'real' ? sql`json(coalesce(cast(${sql.ref(`many.${name}`)} as text), 'null'))` : sql.ref(`many.${name}`)))
  const { rows: [all] } = await sql<{ packed: string }>`select json_group_array(json_array(${sql.join(cells)})) as packed from ${query} as many`.execute(db)
  return (JSON.parse(all?.packed ?? '[]') as Row[keyof Row][][]).map((values) => {
    const row: Partial<Row> = {}
    names.forEach((name, at) => (row[name] = values[at] as Row[typeof name]))
    return row as Row
  })
}
