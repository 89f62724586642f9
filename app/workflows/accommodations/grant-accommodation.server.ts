import { v7 as uuid } from 'uuid'
import type { Database, Tx } from '#db/client.server'
import { findAccommodation, insertAccommodation, listGrants } from '#db/queries/accommodations'
import { findQuiz, listOpenAttempts, setDeadlines } from '#db/queries/attempts'
import { claimPerson, findPerson } from '#db/queries/people'
import { type Accommodation, accommodated } from '../../domain/quiz/accommodation'
import { deadlinesOf } from '../../domain/quiz/timing'
import { audit } from '../audit.server'
import { auditedAccommodation } from './audited-accommodation'

/** What is granted. At least one of it has to give something. */
export type Grant = Pick<Accommodation, 'personId' | 'quizId' | 'timeFactor' | 'extraAttempts' | 'closesAt' | 'reason'>

/** `not-later`: the quiz closes at that moment or after it anyway. */
export type GrantProblem = 'no-such-person' | 'no-rep' | 'no-such-quiz' | 'grants-nothing' | 'not-later'
export type GrantedAccommodation = { granted: true; id: string } | { granted: false; problem: GrantProblem }

type Granting = { actorId: string; id: string; grant: Grant; now: Date }

/**
 * Grant an active rep more time, more attempts or a later end, for one quiz or for all; it wins over the quiz, from now on and in an
 * attempt that is open, whose end moves with it. The audit says who granted what and why. Trainers and administrators may. `id` is the
 * form's own: a second click of the same form finds the first one's grant.
 */
export async function grantAccommodation(db: Database, { actorId, id, grant, now }: Granting): Promise<GrantedAccommodation> {
  if (grant.timeFactor <= 1 && grant.extraAttempts === 0 && grant.closesAt === null) return { granted: false, problem: 'grants-nothing' }
  return db.transaction().execute(async (tx): Promise<GrantedAccommodation> => {
    const person = await findPerson(tx, grant.personId)
    if (!person) return { granted: false, problem: 'no-such-person' }
    if (!person.active || !person.roles.includes('rep')) return { granted: false, problem: 'no-rep' }
    const quiz = grant.quizId === null ? null : await findQuiz(tx, grant.quizId)
    if (grant.quizId !== null && !quiz) return { granted: false, problem: 'no-such-quiz' }
    if (grant.closesAt !== null && quiz?.policy.closesAt && quiz.policy.closesAt >= grant.closesAt) return { granted: false, problem: 'not-later' }
    await claimPerson(tx, grant.personId)
    const known = await findAccommodation(tx, id)
    if (known?.revokedAt === null && isSame(known, grant)) return { granted: true, id }
    const granted = { ...grant, id: known ? uuid() : id }
    await insertAccommodation(tx, { ...granted, grantedBy: actorId, grantedAt: now.getTime() })
    const moved = await moveDeadlines(tx, grant.personId, now)
    const subject = { subjectType: 'person' as const, subjectId: grant.personId }
    const after = { ...auditedAccommodation(granted, quiz?.title ?? null), movedAttempts: moved }
    await audit(tx, { actorId, action: 'accommodation.granted', ...subject, before: null, after }, now)
    return { granted: true, id: granted.id }
  })
}

const isSame = (one: Grant, other: Grant): boolean =>
  one.personId === other.personId && one.quizId === other.quizId && one.timeFactor === other.timeFactor &&
  one.extraAttempts === other.extraAttempts && one.closesAt === other.closesAt && one.reason === other.reason

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
