import type { Database, Tx } from '#db/client.server'
import { listWaitingFor, settleWaiting } from '#db/queries/outcome-waiting'
import { claimSource } from '#db/queries/outcomes'
import { skillsOfClauseTypes } from './record-outcomes.server'
import { recordTold } from './record-told.server'

const rowsAtOnce = 500

/**
 * Write down what waits for one whom a source names and who is known by now, in pieces, a transaction each; `first` is done in the first of
 * them, before it is looked who is meant. Returns how many events waited. What is left by a stop half way waits on.
 */
export async function applyWaiting(db: Database, { source, who, now }: { source: string; who: string; now: Date }, first: (tx: Tx) => Promise<void>): Promise<number> {
  const skillOf = await skillsOfClauseTypes(db)
  let applied = 0
  for (;;) {
    const rows = await db.transaction().execute(async (tx) => {
      await claimSource(tx, source)
      const waiting = await listWaitingFor(tx, source, who, rowsAtOnce)
      if (waiting.length === 0) return 0
      if (applied === 0) await first(tx)
      const told = waiting.map((one) => one.told)
      await recordTold(tx, { source, door: 'match', now, skillOf }, told)
      await settleWaiting(tx, source, told, 'matched', now)
      return waiting.length
    })
    if (rows === 0) return applied
    applied += rows
  }
}
