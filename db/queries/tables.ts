import type { Database } from '../client.server'

/** Every table that the database has now, ours or not, as `schema.table` where it has schemas. */
export async function listTables(db: Database): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  return tables.filter((table) => !table.isView).map((table) => (table.schema ? `${table.schema}.${table.name}` : table.name))
}
