import { v7 as uuid } from 'uuid'
import type { Database, Tx } from '#db/client.server'
import { listClauseTypes } from '#db/queries/clause-types'
import { deleteRefusalsBefore, insertRefusals } from '#db/queries/outcome-refusals'
import { mostAtOnce, type Told } from '../../domain/outcomes/outcome'
import { toldFault } from '../../domain/outcomes/told-fault'
import type { Fate } from '../../domain/outcomes/versions'
import { type Delivery, recordTold } from './record-told.server'
import { faultWords } from './refusal-words'

/** A row as the door read it, with its line from 1; `reason` says what is wrong with one that could not be read. `cells`: what stood in it, where it is of a file. */
export type GivenRow = ({ line: number; told: Told } | { line: number; sourceId: string | null; reason: string }) & { cells?: readonly string[] }

/** What became of a row; `reason` where it was refused. */
export type RowFate = { line: number; sourceId: string | null; version: number | null; fate: Fate; reason: string | null }

/** So many rows of a file are taken in one transaction. Fewer cost more: the work of a person is done once for all of their rows in it. */
export const rowsPerTransaction = mostAtOnce
const keptRefusals = 30 * 24 * 60 * 60 * 1000

/**
 * Write down what a source tells of contracts, in one transaction: a bad row is refused with its line and reason and holds none of the others
 * up, a repeat changes nothing, a higher version takes the place of the one in force, and what is about nobody known waits. Sending all of it
 * again is always right. Throws RangeError for more than `mostAtOnce` rows.
 */
export async function recordOutcomes(db: Database, delivery: Delivery, rows: readonly GivenRow[]): Promise<RowFate[]> {
  if (rows.length > mostAtOnce) throw new RangeError(`At most ${mostAtOnce} rows at once`)
  const skillOf = await skillsOfClauseTypes(db)
  const fates = await db.transaction().execute((tx) => recordPiece(tx, { ...delivery, skillOf }, rows))
  if (fates.some(({ fate }) => fate === 'refused')) await forgetRefusals(db, delivery.now)
  return fates
}

/** The skill that each clause type stands for. */
export const skillsOfClauseTypes = async (db: Database): Promise<ReadonlyMap<string, string>> => new Map((await listClauseTypes(db)).map(({ id, skillId }) => [id, skillId]))

/** Write down one piece inside a transaction: what became of each row, in their order, with what was refused kept for whoever can mend it. */
export async function recordPiece(tx: Tx, delivery: Delivery & { skillOf: ReadonlyMap<string, string> }, rows: readonly GivenRow[]): Promise<RowFate[]> {
  const { source, door, now, importId = null, skillOf } = delivery
  const known = new Set(skillOf.keys())
  const judged = rows.map((row) => {
    if (!('told' in row)) return { row, refusal: { line: row.line, sourceId: row.sourceId, version: null, fate: 'refused' as const, reason: row.reason } }
    const fault = toldFault(row.told, known, now.getTime())
    return { row, refusal: fault === null ? null : fateOfRow(row, 'refused', faultWords(fault)) }
  })
  const good = judged.flatMap(({ row, refusal }) => (refusal === null && 'told' in row ? [row] : []))
  const told = await recordTold(tx, delivery, good.map((row) => row.told))
  const became = new Map(good.map((row, place) => [row, told[place] ?? 'other-words']))
  const fates = judged.map(({ row, refusal }): RowFate => {
    const fate = became.get(row as (typeof good)[number]) ?? 'other-words'
    return refusal ?? fateOfRow(row as (typeof good)[number], fate === 'other-words' ? 'refused' : fate, fate === 'other-words' ? faultWords(fate) : null)
  })
  const refused = fates.flatMap(({ line, sourceId, fate, reason }, place) =>
    fate === 'refused' ? [{ id: uuid(), source, door, line, sourceId, reason: reason ?? '', refusedAt: now.getTime(), importId, cells: rows[place]?.cells ?? null }] : [])
  await insertRefusals(tx, refused)
  return fates
}

/** What was refused is told for a month, so that whoever keeps the connection can mend it. */
export const forgetRefusals = (db: Database, now: Date): Promise<void> => deleteRefusalsBefore(db, new Date(now.getTime() - keptRefusals))

const fateOfRow = ({ line, told }: { line: number; told: Told }, fate: Fate, reason: string | null): RowFate => ({
  line, sourceId: told.sourceId, version: told.version, fate, reason,
})
