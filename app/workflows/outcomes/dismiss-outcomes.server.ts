import type { Database } from '#db/client.server'
import { claimSource } from '#db/queries/outcomes'
import { dismissWaiting } from '#db/queries/outcome-waiting'
import { audit } from '../audit.server'

type Dismissal = { actorId: string; source: string; who: string; now: Date }

/** Say that nobody here is meant by what a source calls somebody: what waits for them waits no more, and is kept. What comes later waits anew. */
export async function dismissOutcomes(db: Database, { actorId, source, who, now }: Dismissal): Promise<{ dismissed: number }> {
  return db.transaction().execute(async (tx) => {
    await claimSource(tx, source)
    const dismissed = await dismissWaiting(tx, source, who, now)
    if (dismissed > 0) await audit(tx, { actorId, action: 'outcome.dismissed', subjectType: 'outcomes', subjectId: source, after: { name: `${who} of ${source}`, events: dismissed } }, now)
    return { dismissed }
  })
}
