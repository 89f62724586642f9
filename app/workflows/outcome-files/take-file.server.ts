import type { Database } from '#db/client.server'
import { findImport, type ImportState, moveImport, passRows, setCounts } from '#db/queries/outcome-imports'
import { deleteRefusalsOf } from '#db/queries/outcome-refusals'
import { noRows, withFates } from '../../domain/outcomes/file/import'
import type { Encoding } from '../../library/outcome-file/tell-encoding'
import { audit } from '../audit.server'
import type { MediaStore } from '../media/store.server'
import { forgetRefusals, type GivenRow, recordPiece, rowsPerTransaction, skillsOfClauseTypes } from '../outcomes/record-outcomes.server'
import { eventRows } from './read-event-row'
import { piecesFrom, readRows } from './read-rows.server'
import { keyOf } from './stored-file.server'

type Acting = { importId: string; actorId: string; now: Date }

/**
 * Begin to take a file in, go on where it was stopped, or begin anew where all of it was taken before: what is here already is a repeat then and
 * changes nothing. A second click finds it begun. Null where there is no such file or nobody looked at it.
 */
export async function beginTaking(db: Database, { importId, actorId, now }: Acting): Promise<{ begun: true } | null> {
  return db.transaction().execute(async (tx) => {
    const row = await findImport(tx, importId)
    if (!row || row.state === 'new') return null
    const anew: ImportState[] = ['looked', 'taken']
    const isAnew = await moveImport(tx, importId, anew, 'taking', { counts: noRows, rowsDone: 0, beganAt: now })
    if (isAnew) await deleteRefusalsOf(tx, importId)
    if (isAnew || (await moveImport(tx, importId, ['stopped'], 'taking', {}))) {
      const after = { name: row.name, source: row.source, rows: row.profile.rows }
      await audit(tx, { actorId, action: 'outcomes.imported', subjectType: 'outcomes', subjectId: importId, after }, now)
    }
    return { begun: true as const }
  })
}

/** Take no more of a file's rows for now; what came in stays. Null where there is no such file. */
export async function stopTaking(db: Database, { importId }: Acting): Promise<{ stopped: true } | null> {
  if (!(await findImport(db, importId))) return null
  await moveImport(db, importId, ['taking'], 'stopped', {})
  return { stopped: true }
}

type Budget = { now: Date; milliseconds: number; clock?: () => number; signal?: AbortSignal }

/**
 * Take in the next rows of a file in pieces, a transaction each, until it is through, stopped, or the time is up. A piece and how far the file is stand in one transaction:
 * what is interrupted goes on where it was, and of several who go on at once each piece is taken by one. Memory does not grow with the file. Says whether any is
 * left; a file that is not kept any more is stopped.
 */
export async function continueTaking(db: Database, store: MediaStore, importId: string, { now, milliseconds, clock = Date.now, signal }: Budget): Promise<{ left: boolean }> {
  const until = clock() + milliseconds
  const row = await findImport(db, importId)
  if (row?.state !== 'taking' || row.mapping === null) return { left: false }
  const bytes = await store.read(keyOf(row.file))
  if (!bytes) {
    await moveImport(db, importId, ['taking'], 'stopped', {})
    return { left: false }
  }
  const { source, profile } = row
  const toRow = eventRows(row.mapping, profile.columns.map(({ heading }) => heading))
  const skillOf = await skillsOfClauseTypes(db)
  let done = row.rowsDone
  for await (const piece of piecesFrom(readRows(bytes, { encoding: profile.encoding as Encoding, delimiter: profile.delimiter }), done, rowsPerTransaction)) {
    if (clock() >= until || signal?.aborted) return { left: true }
    const rows = piece.map(toRow).filter((one): one is GivenRow => one !== null)
    const isMine = await db.transaction().execute(async (tx) => {
      const counts = await passRows(tx, importId, done, done + piece.length)
      if (counts === null) return false
      const fates = await recordPiece(tx, { source, door: 'csv', now, importId, skillOf }, rows)
      const leftOut = Array.from({ length: piece.length - rows.length }, () => 'left-out' as const)
      await setCounts(tx, importId, withFates(counts, [...fates.map(({ fate }) => fate), ...leftOut]))
      return true
    })
    if (!isMine) return { left: true }
    done += piece.length
  }
  await moveImport(db, importId, ['taking'], 'taken', { endedAt: now })
  await forgetRefusals(db, now)
  return { left: false }
}
