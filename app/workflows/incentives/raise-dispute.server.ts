import type { Database, Tx } from '#db/client.server'
import { insertDisputeFiles } from '#db/queries/dispute-files'
import { insertAct, insertDispute } from '#db/queries/disputes'
import { listDaysOffOf } from '#db/queries/holidays'
import { findOutcome } from '#db/queries/outcomes'
import { findStatement } from '#db/queries/pay-lines'
import { findPeriod } from '#db/queries/pay-periods'
import { dayOf } from '../../domain/evidence/day'
import { answerBy, type Disputed } from '../../domain/incentives/statement/dispute'
import { audit } from '../audit.server'
import type { KeptFile } from '../media/judge-handed-in.server'

/** `sentId` is made with the form, so that sending it twice is known as one. `files` lie in the store already. */
type Raising = { personId: string; sentId: string; about: Disputed; reason: string; files: readonly KeptFile[]; now: Date }

/** Question a line of one's own closed statement, or what was told of one's own contract. Null where there is nothing of theirs to question. */
export async function raiseDispute(db: Database, { personId, sentId, about, reason, files, now }: Raising): Promise<{ disputeId: string } | null> {
  return db.transaction().execute(async (tx) => {
    if (!(await isTheirs(tx, personId, about))) return null
    const dueOn = answerBy(now.getTime(), 'raised', await listDaysOffOf(tx, personId, dayOf(now.getTime())))
    if (!(await insertDispute(tx, { id: sentId, personId, about, reason, dueOn, now }))) return { disputeId: sentId }
    await insertAct(tx, sentId, { number: 1, act: 'raised', actorId: personId, words: reason, amount: null, state: 'open', dueOn, now })
    await insertDisputeFiles(tx, sentId, 1, files)
    await audit(tx, { actorId: personId, action: 'dispute.raised', subjectType: 'dispute', subjectId: sentId, after: { reason, ...about, files: files.map(({ name, hash }) => ({ name, hash })) } }, now)
    return { disputeId: sentId }
  })
}

async function isTheirs(tx: Tx, personId: string, about: Disputed): Promise<boolean> {
  if (about.kind === 'outcome') {
    const outcome = await findOutcome(tx, about.outcomeId)
    return outcome !== null && outcome.personId === personId && outcome.kind !== 'retracted'
  }
  const period = await findPeriod(tx, about.periodId)
  if (period?.state !== 'closed') return false
  const kept = await findStatement(tx, about.periodId, personId)
  return kept?.statement.lines.some(({ id }) => id === about.lineId) ?? false
}
