import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { listClauseTypes } from '#db/queries/clause-types'
import { deleteRefusalsBefore, insertRefusals } from '#db/queries/outcome-waiting'
import { mostAtOnce, type Told } from '../../domain/outcomes/outcome'
import { toldFault } from '../../domain/outcomes/told-fault'
import type { Fate } from '../../domain/outcomes/versions'
import { type Delivery, recordTold } from './record-told.server'
import { faultWords } from './refusal-words'

/** A row as the door read it, with its line from 1; `reason` says what is wrong with one that could not be read. */
export type GivenRow = { line: number; told: Told } | { line: number; sourceId: string | null; reason: string }

/** What became of a row; `reason` where it was refused. */
export type RowFate = { line: number; sourceId: string | null; version: number | null; fate: Fate; reason: string | null }

const rowsPerTransaction = 500
const keptRefusals = 30 * 24 * 60 * 60 * 1000

/**
 * Write down what a source tells of contracts, whichever way it comes in. Rows are taken in their order, in transactions of bounded size: a
 * bad one is refused with its line and reason and holds none of the others up, a repeat changes nothing, a higher version takes the place
 * of the one in force, and what is about nobody known waits. Sending all of it again is always right. Throws RangeError for more than
 * `mostAtOnce` rows.
 */
export async function recordOutcomes(db: Database, delivery: Delivery, rows: readonly GivenRow[]): Promise<RowFate[]> {
  if (rows.length > mostAtOnce) throw new RangeError(`At most ${mostAtOnce} rows at once`)
  const skillOf = new Map((await listClauseTypes(db)).map(({ id, skillId }) => [id, skillId]))
  const known = new Set(skillOf.keys())
  const fates: RowFate[] = []
  const good: { line: number; told: Told }[] = []
  for (const row of rows) {
    if (!('told' in row)) {
      fates.push({ line: row.line, sourceId: row.sourceId, version: null, fate: 'refused', reason: row.reason })
      continue
    }
    const fault = toldFault(row.told, known, delivery.now.getTime())
    if (fault === null) good.push(row)
    else fates.push(fateOfRow(row, 'refused', faultWords(fault)))
  }
  for (let from = 0; from < good.length; from += rowsPerTransaction) {
    const piece = good.slice(from, from + rowsPerTransaction)
    const told = await db.transaction().execute((tx) => recordTold(tx, { ...delivery, skillOf }, piece.map((row) => row.told)))
    piece.forEach((row, place) => {
      const fate = told[place] ?? 'other-words'
      fates.push(fate === 'other-words' ? fateOfRow(row, 'refused', faultWords(fate)) : fateOfRow(row, fate, null))
    })
  }
  await keepRefusals(db, delivery, fates)
  return fates.sort((a, b) => a.line - b.line)
}

const fateOfRow = ({ line, told }: { line: number; told: Told }, fate: Fate, reason: string | null): RowFate => ({
  line, sourceId: told.sourceId, version: told.version, fate, reason,
})

/** What was refused is told for a month, so that whoever keeps the connection can mend it. */
async function keepRefusals(db: Database, { source, door, now }: Delivery, fates: readonly RowFate[]): Promise<void> {
  const refused = fates.filter(({ fate }) => fate === 'refused')
  if (refused.length === 0) return
  await db.transaction().execute(async (tx) => {
    await insertRefusals(tx, refused.map(({ line, sourceId, reason }) => ({ id: uuid(), source, door, line, sourceId, reason: reason ?? '', refusedAt: now.getTime() })))
    await deleteRefusalsBefore(tx, new Date(now.getTime() - keptRefusals))
  })
}
