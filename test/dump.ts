import { sql } from 'kysely'
import type { Database } from '#db/client.server'

/** Every row of a table as JSON text, numbers to the last bit, in an order that depends on the rows alone. */
export async function dumpTable(db: Database, table: string): Promise<string[]> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)
  return rows.map((row) => JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)))).sort()
}

export async function dumpTables(db: Database, tables: readonly string[]): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {}
  for (const table of tables) dump[table] = await dumpTable(db, table)
  return dump
}
