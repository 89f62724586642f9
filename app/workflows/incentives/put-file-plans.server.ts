import type { Tx } from '#db/client.server'
import { findFileText, findPlanText, insertPlanRevision } from '#db/queries/plan-revisions'

/** Put the texts of the plans of content/, by id. One that somebody changed since keeps their form until its own file says something else; then it has that. */
export async function putFilePlans(tx: Tx, texts: ReadonlyMap<string, string>, now: Date): Promise<void> {
  for (const [planId, text] of texts) {
    if ((await findFileText(tx, planId))?.text === text) continue
    const newest = await findPlanText(tx, planId)
    await insertPlanRevision(tx, { planId, number: (newest?.number ?? 0) + 1, text, authorId: null, now })
  }
}
