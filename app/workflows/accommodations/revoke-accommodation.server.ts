import type { Database } from '#db/client.server'
import { type AccommodationsOf, findAccommodation, revokeAccommodation as markRevoked } from '#db/queries/accommodations'
import { findQuiz } from '#db/queries/attempts'
import { claimPerson } from '#db/queries/people'
import type { Accommodation } from '../../domain/quiz/accommodation'
import { audit } from '../audit.server'
import { auditedAccommodation } from './audited-accommodation'

type Revoking = { actorId: string; id: string; of: AccommodationsOf; now: Date }

/**
 * Take back what was granted to a person, or for one quiz alone; null where it is not theirs or not the quiz's. A second click changes
 * nothing. Attempts that are open keep the end they have.
 */
export async function revokeAccommodation(db: Database, { actorId, id, of, now }: Revoking): Promise<{ revoked: boolean } | null> {
  return db.transaction().execute(async (tx) => {
    const standing = await findAccommodation(tx, id)
    if (!standing || !isOf(standing, of)) return null
    await claimPerson(tx, standing.personId)
    if (!(await markRevoked(tx, id, now))) return { revoked: false }
    const quiz = standing.quizId === null ? null : await findQuiz(tx, standing.quizId)
    const subject = { subjectType: 'person' as const, subjectId: standing.personId }
    const after = { revokedAt: now.getTime() }
    await audit(tx, { actorId, action: 'accommodation.revoked', ...subject, before: auditedAccommodation(standing, quiz?.title ?? null), after }, now)
    return { revoked: true }
  })
}

const isOf = ({ personId, quizId }: Accommodation, of: AccommodationsOf): boolean => ('personId' in of ? personId === of.personId : quizId === of.quizId)
