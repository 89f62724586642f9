import type { Selectable } from 'kysely'
import type { FileProfile, Look, RowCounts } from '~/domain/outcomes/file/import'
import type { Mapping } from '~/domain/outcomes/file/mapping'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { fromJson, toIso, toTime, toTimeOrNull } from './values'

/** `new`: it is not said yet how it is read. `looked`: it was read and nothing taken. `taking`, `stopped` and `taken`: its rows come in, did so far, or are all in. */
export type ImportState = 'new' | 'looked' | 'taking' | 'stopped' | 'taken'

/** A file on its way in; `file` is the hash of its bytes, `rowsDone` counts rows that were taken or refused. Times are ms epoch. */
export type OutcomeImport = {
  id: string
  source: string
  name: string
  file: string
  profile: FileProfile
  mapping: Mapping | null
  look: Look | null
  state: ImportState
  rowsDone: number
  counts: RowCounts
  madeAt: number
  beganAt: number | null
  endedAt: number | null
}

const toImport = (row: Selectable<Schema['outcome_import']>): OutcomeImport => ({
  id: row.id, source: row.source, name: row.name, file: row.file, profile: fromJson<FileProfile>(row.profile), mapping: row.mapping === null ? null : fromJson<Mapping>(row.mapping),
  look: row.look === null ? null : fromJson<Look>(row.look), state: row.state as ImportState, rowsDone: Number(row.rows_done), counts: fromJson<RowCounts>(row.counts),
  madeAt: toTime(row.made_at), beganAt: toTimeOrNull(row.began_at), endedAt: toTimeOrNull(row.ended_at),
})

export async function findImport(db: Db, id: string): Promise<OutcomeImport | null> {
  const row = await db.selectFrom('outcome_import').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toImport(row) : null
}

/** The same file put here for the same source, of which nothing is taken yet: a form that was sent twice finds it. */
export async function findUntaken(db: Db, source: string, file: string): Promise<OutcomeImport | null> {
  const row = await db.selectFrom('outcome_import').selectAll().where('source', '=', source).where('file', '=', file).where('state', 'in', ['new', 'looked'])
    .orderBy('made_at', 'desc').orderBy('id').executeTakeFirst()
  return row ? toImport(row) : null
}

export async function listImports(db: Db, limit: number): Promise<OutcomeImport[]> {
  const rows = await db.selectFrom('outcome_import').selectAll().orderBy('made_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return rows.map(toImport)
}

export async function listTaking(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('outcome_import').select('id').where('state', '=', 'taking').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

type NewImport = Pick<OutcomeImport, 'id' | 'source' | 'name' | 'file' | 'profile' | 'counts'> & { madeBy: string; now: Date }

export async function insertImport(tx: Db, { profile, counts, madeBy, now, ...row }: NewImport): Promise<void> {
  await tx.insertInto('outcome_import').values({
    ...row, profile: JSON.stringify(profile), mapping: null, look: null, state: 'new', counts: JSON.stringify(counts), made_by: madeBy, made_at: toIso(now), began_at: null, ended_at: null,
  }).execute()
}

/** Say how a file is read and what came of reading it. Changes nothing once its rows come in. */
export async function setLook(tx: Db, id: string, mapping: Mapping, look: Look): Promise<boolean> {
  const result = await tx.updateTable('outcome_import').set({ mapping: JSON.stringify(mapping), look: JSON.stringify(look), state: 'looked' })
    .where('id', '=', id).where('state', 'in', ['new', 'looked']).executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** Bring a file from one of these states to another; false where it is in none of them. */
export async function moveImport(tx: Db, id: string, from: readonly ImportState[], to: ImportState, set: { counts?: RowCounts; rowsDone?: number; beganAt?: Date; endedAt?: Date }): Promise<boolean> {
  const result = await tx.updateTable('outcome_import').set({
    state: to, ...(set.counts && { counts: JSON.stringify(set.counts) }), ...(set.rowsDone !== undefined && { rows_done: set.rowsDone }),
    ...(set.beganAt && { began_at: toIso(set.beganAt) }), ...(set.endedAt && { ended_at: toIso(set.endedAt) }),
  }).where('id', '=', id).where('state', 'in', [...from]).executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** Take the next rows for oneself, inside the transaction that writes them: null where somebody else has them or it was stopped. */
export async function passRows(tx: Db, id: string, from: number, to: number): Promise<RowCounts | null> {
  const row = await tx.updateTable('outcome_import').set({ rows_done: to }).where('id', '=', id).where('state', '=', 'taking').where('rows_done', '=', from)
    .returning('counts').executeTakeFirst()
  return row ? fromJson<RowCounts>(row.counts) : null
}

export async function setCounts(tx: Db, id: string, counts: RowCounts): Promise<void> {
  await tx.updateTable('outcome_import').set({ counts: JSON.stringify(counts) }).where('id', '=', id).execute()
}

/** How files of a source were read the last time. */
export async function findMapping(db: Db, source: string): Promise<Mapping | null> {
  const row = await db.selectFrom('outcome_mapping').select('mapping').where('source', '=', source).executeTakeFirst()
  return row ? fromJson<Mapping>(row.mapping) : null
}

export async function putMapping(tx: Db, source: string, mapping: Mapping, { keptBy, now }: { keptBy: string; now: Date }): Promise<void> {
  const kept = { mapping: JSON.stringify(mapping), kept_by: keptBy, kept_at: toIso(now) }
  await tx.insertInto('outcome_mapping').values({ source, ...kept }).onConflict((conflict) => conflict.column('source').doUpdateSet(kept)).execute()
}

/** Every source by its name. */
export async function listSources(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('outcome_source').select('source').orderBy('source').limit(200).execute()
  return rows.map(({ source }) => source)
}
