import type { Database } from '#db/client.server'
import { listJoined } from '#db/queries/outcome-waiting'
import { audit } from '../audit.server'
import { keepRounds } from '../keep-rounds.server'
import { applyWaiting } from './apply-waiting.server'

const minute = 60_000
const mostAtOnce = 50

/** Write down what waits for an address that somebody has by now: of one person, or of whoever joined. Nobody is asked, for an address is compared whole. */
export async function applyJoined(db: Database, { personId, now }: { personId?: string; now: Date }): Promise<{ applied: number }> {
  let applied = 0
  for (const one of await listJoined(db, { ...(personId !== undefined && { personId }), limit: mostAtOnce })) {
    const entry = { actorId: personId ?? null, action: 'outcome.joined', subjectType: 'person', subjectId: one.personId, after: { source: one.source, who: one.who } } as const
    applied += await applyWaiting(db, { ...one, now }, (tx) => audit(tx, entry, now))
  }
  return { applied }
}

/** Look every minute for what came in between, while somebody joined. */
export const keepJoined = (db: Database) =>
  keepRounds({ every: minute, fault: 'what waited for somebody who joined could not be applied', round: () => applyJoined(db, { now: new Date() }) })
