import type { Database } from '#db/client.server'
import { claimPerson } from '#db/queries/people'
import { listProfileChanges } from '#db/queries/rebuilding'
import { insertCorrections } from '#db/queries/revisions'
import { findSkillObservation, insertWithdrawal } from '#db/queries/skill-observations'
import { listSkillNames } from '#db/queries/skills'
import { findMember } from '#db/queries/team-report'
import { mayWithdraw } from '../../domain/evidence/skill-observation'
import { audit } from '../audit.server'
import { rebuildPerson } from '../readiness/rebuild-person.server'
import { takePayBack } from './take-pay-back.server'

type Withdrawing = { observerId: string; personId: string; skillId: string; observationId: string; reason: string; now: Date }

/**
 * Take back an observation of one's own: its evidence counts no more, what is believed of the person is derived again without it, and what
 * it alone had paid goes back. The observation stays, with the reason. A second click changes nothing and counts as done. Null where the
 * person is not the manager's or there is no such observation of theirs; `late` once it may not be taken back any more.
 */
export async function withdrawObservation(db: Database, given: Withdrawing): Promise<{ withdrawn: true } | { withdrawn: false; problem: 'late' } | null> {
  const { observerId, personId, skillId, observationId, reason, now } = given
  return db.transaction().execute(async (tx) => {
    if (!(await findMember(tx, observerId, personId, now.getTime()))) return null
    await claimPerson(tx, personId)
    const seen = await findSkillObservation(tx, personId, observationId)
    if (!seen || seen.observerId !== observerId || seen.skillId !== skillId) return null
    if (seen.withdrawnAt !== null) return { withdrawn: true }
    if (!mayWithdraw(seen, observerId, now.getTime())) return { withdrawn: false, problem: 'late' }
    await insertWithdrawal(tx, seen, reason, now)
    await insertCorrections(tx, personId, [{ observationId, number: 1, score: null, cause: 'withdrawn', causeId: observationId }], now)
    await rebuildPerson(tx, personId, async () => (await listProfileChanges(tx, { from: new Date(0) }, personId)).get(personId) ?? [], now)
    await takePayBack(tx, { personId, cause: 'observation', observationIds: [observationId], now })
    const name = (await listSkillNames(tx, [skillId])).get(skillId) ?? skillId
    const after = { skill: name, skillId, observationId, reason }
    await audit(tx, { actorId: observerId, action: 'person.observation-withdrawn', subjectType: 'person', subjectId: personId, after }, now)
    return { withdrawn: true }
  })
}
