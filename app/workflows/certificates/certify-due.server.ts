import type { Database } from '#db/client.server'
import { listCertifyingQuizzes, listUncertified } from '#db/queries/certificate-dues'
import { claimPerson } from '#db/queries/people'
import { missingSkills } from '../../domain/certificates/earning'
import { logger } from '../../http/logger.server'
import { certifyLater } from './certify.server'

const day = 24 * 60 * 60 * 1000

/**
 * Give the certificates that were not earned yet when the quiz was handed in: its person became Ready in the last mandatory skill later that
 * day, or its score is told only now. Asked any number of times, by several processes at once; says how many were given.
 */
export async function certifyDue(db: Database, now: Date): Promise<number> {
  let given = 0
  for (const { id, policy } of await listCertifyingQuizzes(db)) {
    const closed = policy.closesAt !== null && policy.closesAt <= now.getTime() && now.getTime() - policy.closesAt < 30 * day
    const since = closed ? 0 : now.getTime() - 2 * day
    for (const { personId, attemptId, requirements, skills } of await listUncertified(db, id, since)) {
      if (missingSkills({ requirements }, { skills }).length > 0) continue
      try {
        const earned = await db.transaction().execute(async (tx) => certifyLater(tx, { claim: await claimPerson(tx, personId), personId, attemptId, now }))
        if (earned) given += 1
      } catch (error) {
        logger.error({ err: error, attemptId }, 'a certificate could not be given')
      }
    }
  }
  return given
}
