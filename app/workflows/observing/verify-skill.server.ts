import { v7 as uuid } from 'uuid'
import type { Database, Tx } from '#db/client.server'
import { claimPerson, findPerson } from '#db/queries/people'
import { findSkillForRole } from '#db/queries/readiness'
import { findSentObservation, hasObservedThatDay, insertSkillObservation, type SkillObservation } from '#db/queries/skill-observations'
import { findMember } from '#db/queries/team-report'
import { type ObservedLevel, observedScore } from '../../domain/evidence/rubric'
import { type ObservedDayFault, observedDayFault } from '../../domain/evidence/skill-observation'
import { environment } from '../../http/environment.server'
import { audit } from '../audit.server'
import { enqueueMail } from '../mail/enqueue-mail.server'
import { observationLetter } from '../mail/observation-letter'
import { payReadiness } from '../quiz/pay-readiness.server'
import { recordObservations } from '../readiness/record-observations.server'

/** `sentId` is made with the form that is sent, so that sending it twice is known as one. `observedOn` is an ISO day. */
export type Verification = {
  observerId: string
  personId: string
  skillId: string
  sentId: string
  level: ObservedLevel
  words: string
  observedOn: string
  now: Date
}

/** `that-day`: this observer wrote down something of this skill and day, and it stands. `sent-before`: the form was sent with other words. */
export type VerifyFault = ObservedDayFault | 'that-day' | 'sent-before'

export type Verified = { verified: true; observationId: string } | { verified: false; problem: VerifyFault }

/**
 * Write down what a manager saw of a person's skill at work. It becomes evidence under the manager's name, dated when it is written, so
 * that evidence stays in the order in which it came to be known; the day on which it was seen stands beside it. A repeat of the same form
 * finds what the first one wrote. One manager has one standing observation of a skill and day, so that a lucky call is not counted often.
 * The audit says who judged whom, the person is told by mail. Null where the person is not the manager's, or is the manager, or where
 * there is no such skill.
 */
export async function verifySkill(db: Database, given: Verification): Promise<Verified | null> {
  const { observerId, personId, skillId, sentId, now } = given
  if (personId === observerId) return null
  return db.transaction().execute(async (tx) => {
    if (!(await findMember(tx, observerId, personId, now.getTime()))) return null
    const claim = await claimPerson(tx, personId)
    const skill = await findSkillForRole(tx, skillId, claim.roleProfileId)
    if (!skill) return null
    const before = await findSentObservation(tx, observerId, sentId)
    if (before) return isSame(before, given) ? { verified: true, observationId: before.observationId } : { verified: false, problem: 'sent-before' }
    const fault = observedDayFault(given.observedOn, now.getTime()) ?? ((await hasObservedThatDay(tx, given)) ? 'that-day' : null)
    if (fault !== null) return { verified: false, problem: fault }
    const observationId = uuid()
    const difficulty = skill.profile?.requirements.find((need) => need.skillId === skillId)?.difficulty ?? 0
    const occasion = { personId, claim, source: 'observed' as const, attemptId: null, now }
    const moved = await recordObservations(tx, occasion, [{ item: null, skillId, difficulty, score: observedScore(given.level), observationId }])
    await keep(tx, given, observationId, moved.moves[0] ?? null)
    await payReadiness(tx, { personId, claim: claim.number, cause: 'observation', causeId: observationId, moved, happenings: [], now })
    const after = { skill: skill.name, skillId, level: given.level, observedOn: given.observedOn, observationId }
    await audit(tx, { actorId: observerId, action: 'person.observed', subjectType: 'person', subjectId: personId, after }, now)
    await tell(tx, given, skill.name)
    return { verified: true, observationId }
  })
}

const isSame = (one: SkillObservation, other: Verification): boolean =>
  one.personId === other.personId && one.skillId === other.skillId && one.level === other.level && one.words === other.words && one.observedOn === other.observedOn

async function keep(tx: Tx, given: Verification, observationId: string, moved: SkillObservation['moved']): Promise<void> {
  const { personId, skillId, observerId, sentId, level, words, observedOn, now } = given
  await insertSkillObservation(tx, sentId, { personId, observationId, skillId, observerId, level, words, observedOn, notedAt: now.getTime(), moved })
}

async function tell(tx: Tx, { personId, observerId, skillId, now }: Verification, skill: string): Promise<void> {
  const [person, observer] = [await findPerson(tx, personId), await findPerson(tx, observerId)]
  if (!person || !observer) return
  const link = `${environment().APP_URL}/readiness/${skillId}`
  await enqueueMail(tx, person.email, observationLetter({ name: person.name, observer: observer.name, skill, link }), now)
}
