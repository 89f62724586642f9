import { v7 as uuid } from 'uuid'
import type { Tx } from '#db/client.server'
import { insertLedger } from '#db/queries/ledger'
import { claimPerson } from '#db/queries/people'
import { findLearnerState } from '#db/queries/learner-state'
import { findRoleProfile } from '#db/queries/readiness'
import { listObservationPay } from '#db/queries/skill-observations'
import { seqOf } from '../../domain/evidence/evidence'
import { earnedSubject, takeBack } from '../../domain/incentives/take-back'
import { skillReadiness } from '../../domain/readiness/skill-readiness'

type Gone = { personId: string; cause: 'observation' | 'outcome'; observationIds: readonly string[]; now: Date }

/**
 * What observations alone had paid goes back once they count no more or less: they pay for skills that they make Ready, and one that is
 * Ready without them too stays paid.
 */
export async function takePayBack(tx: Tx, { personId, cause, observationIds, now }: Gone): Promise<void> {
  const paid = await listObservationPay(tx, personId, cause, observationIds)
  if (paid.length === 0) return
  const { number, roleProfileId } = await claimPerson(tx, personId)
  const [profile, state] = [roleProfileId === null ? null : await findRoleProfile(tx, roleProfileId), await findLearnerState(tx, personId)]
  const isReady = (skillId: string) => {
    const need = profile?.requirements.find((one) => one.skillId === skillId)
    return need !== undefined && skillReadiness(state, need, now.getTime()).label === 'ready'
  }
  const lost = paid.filter(({ subject }) => !isReady(earnedSubject(subject)))
  const lines = lost.map((line, position) => ({
    ...takeBack(line, `Taken back: ${line.reason}`, line.causeId), id: uuid(), seq: seqOf(number, position), earnedAt: now.getTime(),
  }))
  await insertLedger(tx, personId, lines)
}
