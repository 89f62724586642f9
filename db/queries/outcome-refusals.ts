import type { Selectable } from 'kysely'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { fromJson, toIso, toTime } from './values'

/** A row that could not be taken. `cells`: what stood in it, where it was of a file, whose import `importId` is. */
export type Refusal = {
  id: string
  source: string
  door: string
  line: number
  sourceId: string | null
  reason: string
  refusedAt: number
  importId: string | null
  cells: readonly string[] | null
}

export async function insertRefusals(tx: Db, refusals: readonly Refusal[]): Promise<void> {
  if (refusals.length === 0) return
  await tx.insertInto('outcome_refusal').values(
    refusals.map(({ id, source, door, line, sourceId, reason, refusedAt, importId, cells }) => ({
      id, source, door, line, source_id: sourceId, reason, refused_at: toIso(refusedAt), import_id: importId, cells: cells && JSON.stringify(cells),
    })),
  ).execute()
}

/** Refusals are told for a while; they are no facts. */
export async function deleteRefusalsBefore(db: Db, until: Date): Promise<void> {
  await db.deleteFrom('outcome_refusal').where('refused_at', '<', toIso(until)).execute()
}

/** When a file is taken in anew, what was refused of it before is told no more. */
export async function deleteRefusalsOf(tx: Db, importId: string): Promise<void> {
  await tx.deleteFrom('outcome_refusal').where('import_id', '=', importId).execute()
}

const toRefusal = (row: Selectable<Schema['outcome_refusal']>): Refusal => ({
  id: row.id, source: row.source, door: row.door, line: row.line, sourceId: row.source_id, reason: row.reason, refusedAt: toTime(row.refused_at),
  importId: row.import_id, cells: row.cells === null ? null : fromJson<string[]>(row.cells),
})

export async function listRefusals(db: Db, limit: number): Promise<Refusal[]> {
  const rows = await db.selectFrom('outcome_refusal').selectAll().orderBy('id', 'desc').limit(limit).execute()
  return rows.map(toRefusal)
}

/** A page of what was refused of a file, in the order of its lines; `after`: the line seen last. */
export async function listRefusalsOf(db: Db, importId: string, after: number, limit: number): Promise<Refusal[]> {
  const rows = await db.selectFrom('outcome_refusal').selectAll().where('import_id', '=', importId).where('line', '>', after).orderBy('line').limit(limit).execute()
  return rows.map(toRefusal)
}
