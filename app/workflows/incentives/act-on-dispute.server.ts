import type { Database, Tx } from '#db/client.server'
import { claimDispute, type Dispute, insertAct, isDone } from '#db/queries/disputes'
import { insertDisputeFiles, listDisputeFiles } from '#db/queries/dispute-files'
import { listClauseTypes } from '#db/queries/clause-types'
import { listDaysOffOf } from '#db/queries/holidays'
import { claimSource, findOutcome, listVersions } from '#db/queries/outcomes'
import { findPerson } from '#db/queries/people'
import { dayOf } from '../../domain/evidence/day'
import { after, answerBy, type DisputeAct, type DisputeState } from '../../domain/incentives/statement/dispute'
import { takesFiles } from '../../domain/incentives/statement/dispute-files'
import { grantedTelling } from '../../domain/outcomes/granted'
import type { Outcome, Told } from '../../domain/outcomes/outcome'
import { inForce } from '../../domain/outcomes/versions'
import { environment } from '../../http/environment.server'
import { audit } from '../audit.server'
import { type Decision, disputeDecidedLetter } from '../mail/dispute-letter'
import { enqueueMail } from '../mail/enqueue-mail.server'
import type { KeptFile } from '../media/judge-handed-in.server'
import { recordTold } from '../outcomes/record-told.server'

/** `files` lie in the store already. `seen`: how many acts the dispute had when the form was made, null where there was no form. */
type Acting = {
  seen: number | null
  disputeId: string; actorId: string; act: Exclude<DisputeAct, 'raised'>; words: string; amount: number | null; files: readonly KeptFile[]; now: Date; mayDecide: boolean
}
export type Acted = { state: DisputeState } | { problem: 'settled' | 'own' | 'amount' | 'files' | 'not-in-part' | 'not-told' } | null

const own = new Set<DisputeAct>(['comment', 'escalated', 'withdrawn'])
const deciding = new Set<DisputeAct>(['approved', 'partly', 'denied'])
const granting = new Set<DisputeAct>(['approved', 'partly'])

/**
 * Answer a dispute, or add to it. Who raised it may comment, escalate and withdraw; who decides may not be who raised it. What is granted of a line is an amount that the
 * next period brings; what is granted of a contract's outcome is told as a newer version of it, and the figures follow. Who raised it is told the decision by mail. A form that is sent twice is done once. Null where there is no such dispute of theirs.
 */
export async function actOnDispute(db: Database, { disputeId, actorId, act, words, amount, files, now, mayDecide, seen }: Acting): Promise<Acted> {
  return db.transaction().execute(async (tx): Promise<Acted> => {
    const dispute = await claimDispute(tx, disputeId)
    if (!dispute) return null
    const raised = dispute.personId === actorId
    if (!raised && !mayDecide) return null
    if (seen !== null && (await isDone(tx, disputeId, { since: seen, actorId, act, words, amount }))) return { state: dispute.state }
    if (raised && !own.has(act)) return { problem: 'own' }
    if (!raised && act === 'withdrawn') return { problem: 'own' }
    const state = after(dispute.state, act)
    if (state === null) return { problem: 'settled' }
    const needsAmount = granting.has(act) && dispute.about.kind === 'line'
    if (needsAmount !== (amount !== null) || amount === 0) return { problem: 'amount' }
    if (files.length > 0 && !takesFiles((await listDisputeFiles(tx, disputeId)).length, files.length)) return { problem: 'files' }
    const refused = granting.has(act) ? await grantOutcome(tx, dispute, act === 'partly', now) : null
    if (refused) return { problem: refused }
    const dueOn = act === 'escalated' ? answerBy(now.getTime(), 'escalated', await listDaysOffOf(tx, dispute.personId, dayOf(now.getTime()))) : dispute.dueOn
    await insertAct(tx, disputeId, { number: dispute.acts + 1, act, actorId, words, amount, state, dueOn, now })
    await insertDisputeFiles(tx, disputeId, dispute.acts + 1, files)
    await audit(tx, { actorId, action: `dispute.${act}`, subjectType: 'dispute', subjectId: disputeId, after: { name: dispute.personName, words, amount, files: files.map(({ name, hash }) => ({ name, hash })) } }, now)
    if (deciding.has(act)) await tellDecided(tx, dispute, { actorId, decision: act as Decision, words, now })
    return { state }
  })
}

async function tellDecided(tx: Tx, { id, personId }: Dispute, { actorId, decision, words, now }: { actorId: string; decision: Decision; words: string; now: Date }): Promise<void> {
  const [raiser, decider] = [await findPerson(tx, personId), await findPerson(tx, actorId)]
  if (!raiser || !decider) return
  const link = `${environment().APP_URL}/rewards/disputes/${id}`
  await enqueueMail(tx, raiser.email, disputeDecidedLetter({ name: raiser.name, decider: decider.name, decision, words, link }), now)
}

/** Tell the newer version that a granted dispute over an outcome asks for. */
async function grantOutcome(tx: Tx, { about }: Dispute, inPart: boolean, now: Date): Promise<'not-in-part' | 'not-told' | null> {
  if (about.kind !== 'outcome') return null
  const outcome = await findOutcome(tx, about.outcomeId)
  if (!outcome) return 'not-told'
  await claimSource(tx, outcome.source)
  const newest = inForce((await listVersions(tx, outcome.source, [outcome.sourceId])).map((kept) => ({ version: kept.outcome.version, told: toldOf(kept.outcome) })))
  if (!newest || newest.told.kind === 'retracted') return 'not-told'
  const telling = grantedTelling(newest.told, inPart)
  if (!telling) return 'not-in-part'
  const skillOf = new Map((await listClauseTypes(tx)).map(({ id, skillId }) => [id, skillId]))
  const [fate] = await recordTold(tx, { source: outcome.source, door: 'dispute', now, skillOf }, [telling])
  return fate === 'corrected' ? null : 'not-told'
}

/** What its source said of an event, without what Countersign calls it. */
function toldOf({ id: _id, source: _source, personId: _person, ...told }: Outcome): Told {
  return told
}
