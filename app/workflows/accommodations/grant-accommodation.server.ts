import { v7 as uuid } from 'uuid'
import type { Database, Tx } from '#db/client.server'
import { insertAccommodation, listGrants } from '#db/queries/accommodations'
import { findQuiz, listOpenAttempts, setDeadlines } from '#db/queries/attempts'
import { claimPerson, findPerson } from '#db/queries/people'
import { type Accommodation, accommodated } from '../../domain/quiz/accommodation'
import { deadlinesOf } from '../../domain/quiz/timing'
import { audit } from '../audit.server'

/** What is granted. At least one of it has to give something. */
export type Grant = Pick<Accommodation, 'personId' | 'quizId' | 'timeFactor' | 'extraAttempts' | 'closesAt' | 'reason'>

export type GrantedAccommodation = { granted: true; id: string } | { granted: false; problem: 'no-such-person' | 'no-such-quiz' | 'grants-nothing' }

/**
 * Grant a person more time, more attempts or a later end, for one quiz or for all; it wins over the quiz, from now on and in an attempt
 * that is open, whose end moves with it. The audit says who granted what and why. Trainers and administrators may.
 */
export async function grantAccommodation(db: Database, { actorId, grant, now }: { actorId: string; grant: Grant; now: Date }): Promise<GrantedAccommodation> {
  if (grant.timeFactor <= 1 && grant.extraAttempts === 0 && grant.closesAt === null) return { granted: false, problem: 'grants-nothing' }
  return db.transaction().execute(async (tx): Promise<GrantedAccommodation> => {
    if (!(await findPerson(tx, grant.personId))) return { granted: false, problem: 'no-such-person' }
    if (grant.quizId !== null && !(await findQuiz(tx, grant.quizId))) return { granted: false, problem: 'no-such-quiz' }
    await claimPerson(tx, grant.personId)
    const id = uuid()
    await insertAccommodation(tx, { ...grant, id, grantedBy: actorId, grantedAt: now.getTime() })
    const moved = await moveDeadlines(tx, grant.personId, now)
    const subject = { subjectType: 'person' as const, subjectId: grant.personId }
    await audit(tx, { actorId, action: 'accommodation.granted', ...subject, before: null, after: { id, ...grant, movedAttempts: moved } }, now)
    return { granted: true, id }
  })
}

/** Open attempts end when all that is granted now says, never earlier than before; says which moved. */
async function moveDeadlines(tx: Tx, personId: string, now: Date): Promise<string[]> {
  const moved: string[] = []
  for (const attempt of await listOpenAttempts(tx, personId)) {
    if (attempt.dueAt === null || attempt.dueAt <= now.getTime()) continue
    const { policy, timeFactor } = accommodated(attempt.policy, await listGrants(tx, personId, attempt.quizId))
    const deadlines = deadlinesOf(policy, { startedAt: attempt.startedAt, timeFactor, closesAt: policy.closesAt })
    if (deadlines.dueAt === null || deadlines.dueAt <= attempt.dueAt) continue
    await setDeadlines(tx, personId, attempt.id, deadlines)
    moved.push(attempt.id)
  }
  return moved
}
