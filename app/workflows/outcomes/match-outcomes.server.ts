import type { Database } from '#db/client.server'
import { putIdentity } from '#db/queries/outcome-waiting'
import { findPerson } from '#db/queries/people'
import { audit } from '../audit.server'
import { applyWaiting } from './apply-waiting.server'

/** `who`: what the source calls them, as it waits. */
type Match = { actorId: string; source: string; who: string; personId: string; now: Date }

/**
 * Say whom a source means: what waits for them is written down as theirs, in the order of its versions, and what comes later finds them at
 * once. A second click finds nothing left to do. Should it stop half way, what is left waits on and a further click takes it. Null where
 * there is no such person.
 */
export async function matchOutcomes(db: Database, { actorId, source, who, personId, now }: Match): Promise<{ applied: number } | null> {
  if (!(await findPerson(db, personId))) return null
  const applied = await applyWaiting(db, { source, who, now }, async (tx) => {
    await putIdentity(tx, { source, who, personId, matchedBy: actorId, now })
    await audit(tx, { actorId, action: 'outcome.matched', subjectType: 'person', subjectId: personId, after: { source, who } }, now)
  })
  return { applied }
}
