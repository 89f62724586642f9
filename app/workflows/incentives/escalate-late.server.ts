import type { Database } from '#db/client.server'
import { claimDispute, insertAct, listLate } from '#db/queries/disputes'
import { listDaysOffOf } from '#db/queries/holidays'
import { dayOf } from '../../domain/evidence/day'
import { after, answerBy } from '../../domain/incentives/statement/dispute'

const mostAtOnce = 200

/** Escalate disputes that nobody answered by their day. Each is escalated once, whoever else acts on it meanwhile. Returns how many. */
export async function escalateLate(db: Database, now: Date): Promise<number> {
  const today = dayOf(now.getTime())
  let escalated = 0
  for (const id of await listLate(db, today, mostAtOnce)) {
    await db.transaction().execute(async (tx) => {
      const dispute = await claimDispute(tx, id)
      const state = dispute && dispute.dueOn < today ? after(dispute.state, 'escalated') : null
      if (!dispute || state === null) return
      const words = `Nobody answered by ${dispute.dueOn}.`
      const dueOn = answerBy(now.getTime(), 'escalated', await listDaysOffOf(tx, dispute.personId, today))
      await insertAct(tx, id, { number: dispute.acts + 1, act: 'escalated', actorId: null, words, amount: null, state, dueOn, now })
      escalated += 1
    })
  }
  return escalated
}
