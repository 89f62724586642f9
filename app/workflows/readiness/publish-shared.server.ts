import type { Database } from '#db/client.server'
import { listGathered, removeGathered } from '#db/queries/gathered-answers'
import { claimPublishing, insertPublished, notePublished, readPublished } from '#db/queries/published-values'
import { foldTaught } from '../../domain/readiness/taught'

const minute = 60_000

/** Values are published so long before they come into force: every process has read them by then, and answers under way are done. */
const ahead = 5 * minute

/** At most so many answers are folded into what is published at once; more wait for the next time. */
const mostAnswers = 20_000

/** How many answers were folded in, and how many values they moved. */
export type SharedPublished = { answers: number; values: number }

/**
 * Fold what answers taught of what everyone shares into new values, and publish them, unless that was done less than `every` (ms) ago. Of
 * several processes one does it; nobody who answers waits for it.
 */
export async function publishShared(db: Database, now: Date, every: number): Promise<SharedPublished> {
  return db.transaction().execute(async (tx) => {
    const last = await claimPublishing(tx)
    if (last !== null && now.getTime() - last < every) return { answers: 0, values: 0 }
    const gathered = await listGathered(tx, mostAnswers)
    if (gathered.length === 0) return { answers: 0, values: 0 }
    const values = foldTaught(await readPublished(tx), gathered, now.getTime() + ahead)
    await insertPublished(tx, values)
    await removeGathered(tx, gathered.map(({ id }) => id))
    await notePublished(tx, now)
    return { answers: gathered.length, values: values.length }
  })
}
