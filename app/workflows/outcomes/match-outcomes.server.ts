import type { Database } from '#db/client.server'
import { listClauseTypes } from '#db/queries/clause-types'
import { claimSource } from '#db/queries/outcomes'
import { listWaitingFor, putIdentity, settleWaiting } from '#db/queries/outcome-waiting'
import { findPerson } from '#db/queries/people'
import { audit } from '../audit.server'
import { recordTold } from './record-told.server'

const rowsPerTransaction = 500

/** `who`: what the source calls them, as it waits. */
type Match = { actorId: string; source: string; who: string; personId: string; now: Date }

/**
 * Say whom a source means: what waits for them is written down as theirs, in the order of its versions, and what comes later finds them at
 * once. A second click finds nothing left to do. Should it stop half way, what is left waits on and a further click takes it. Null where
 * there is no such person.
 */
export async function matchOutcomes(db: Database, { actorId, source, who, personId, now }: Match): Promise<{ applied: number } | null> {
  if (!(await findPerson(db, personId))) return null
  const skillOf = new Map((await listClauseTypes(db)).map(({ id, skillId }) => [id, skillId]))
  let applied = 0
  for (;;) {
    const rows = await db.transaction().execute(async (tx) => {
      await claimSource(tx, source)
      const waiting = await listWaitingFor(tx, source, who, rowsPerTransaction)
      if (waiting.length === 0) return 0
      await putIdentity(tx, { source, who, personId, matchedBy: actorId, now })
      await recordTold(tx, { source, door: 'match', now, skillOf }, waiting.map(({ told }) => told))
      await settleWaiting(tx, source, waiting.map(({ told }) => told), 'matched', now)
      if (applied === 0) await audit(tx, { actorId, action: 'outcome.matched', subjectType: 'person', subjectId: personId, after: { source, who } }, now)
      return waiting.length
    })
    if (rows === 0) return { applied }
    applied += rows
  }
}
