import { randomBytes } from 'node:crypto'
import type { Tx } from '#db/client.server'
import { findAttempt } from '#db/queries/attempts'
import { findOrganisation, findReadingOfDay, insertCertificate, listCertificates } from '#db/queries/certificates'
import { findCertification } from '#db/queries/certifications'
import { type Claim, findPerson } from '#db/queries/people'
import { findRoleProfile } from '#db/queries/readiness'
import { heldOf } from '../../domain/certificates/certificate'
import { codeBytes, codeOf, groupedCode } from '../../domain/certificates/code'
import { earnedBy, isExam, type Reading, type Sitting } from '../../domain/certificates/earning'
import { dayOf } from '../../domain/evidence/day'
import { MODEL_VERSION } from '../../domain/readiness/constants'
import { environment } from '../../http/environment.server'
import { audit } from '../audit.server'
import { certificateIssuedLetter } from '../mail/certificate-letters'
import { enqueueMail } from '../mail/enqueue-mail.server'
import { listUntoldScores } from '../quiz/held-back.server'

/** `reading`: the person's readiness for the role that their claim names, of the day of the sitting. */
type Sat = { claim: Claim; personId: string; attemptId: string; quizId: string; sitting: Sitting; reading: Reading | null; now: Date }

/**
 * Give the certificate that a sitting earns, if it earns one, inside the transaction that holds the person's claim; says whether one was
 * given. An attempt gets one at most, however often it is asked. Where the score is not told yet nothing is given yet, because a
 * certificate would tell it. The audit says it, and the person is told by mail.
 */
export async function certify(tx: Tx, { claim, personId, attemptId, quizId, sitting, reading, now }: Sat): Promise<boolean> {
  const roleProfileId = claim.roleProfileId
  if (roleProfileId === null || reading === null || !sitting.passed || !isExam(sitting.policy)) return false
  const certification = await findCertification(tx, quizId, roleProfileId)
  const profile = certification && (await findRoleProfile(tx, roleProfileId))
  if (!profile) return false
  const held = heldOf((await listCertificates(tx, personId)).filter((one) => one.roleProfileId === roleProfileId))
  const earned = earnedBy({ sitting, certification, profile, reading, held, now: now.getTime() })
  if (!earned.earned || (await listUntoldScores(tx, personId, now)).has(attemptId)) return false
  const { figure, label, coverage, skills } = reading
  const figures = { figure, label, coverage, skills: Object.fromEntries(Object.entries(skills).map(([id, one]) => [id, { figure: one.figure, label: one.label }])) }
  const code = codeOf(randomBytes(codeBytes))
  const { renewableFrom, expiresAt } = earned
  const organisation = await findOrganisation(tx, personId)
  const certificate = { code, personId, attemptId, roleProfileId, roleName: profile.name, organisation, issuedAt: now.getTime(), renewableFrom, expiresAt, model: MODEL_VERSION, figures }
  if (!(await insertCertificate(tx, certificate))) return false
  const after = { role: profile.name, roleProfileId, certificate: groupedCode(code), attemptId, expires: dayOf(expiresAt) }
  await audit(tx, { actorId: null, action: 'person.certified', subjectType: 'person', subjectId: personId, after }, now)
  const person = await findPerson(tx, personId)
  const link = `${environment().APP_URL}/certificates/${groupedCode(code)}`
  if (person) await enqueueMail(tx, person.email, certificateIssuedLetter({ name: person.name, role: profile.name, expiresAt, link }), now)
  return true
}

/** The same for an attempt of an earlier time, by what that day's readiness was. */
export async function certifyLater(tx: Tx, { claim, personId, attemptId, now }: Pick<Sat, 'claim' | 'personId' | 'attemptId' | 'now'>): Promise<boolean> {
  const attempt = await findAttempt(tx, personId, attemptId)
  if (!attempt || attempt.submittedAt === null || claim.roleProfileId === null) return false
  const { quizId, policy, passed, submittedAt } = attempt
  const reading = await findReadingOfDay(tx, personId, claim.roleProfileId, dayOf(submittedAt))
  return certify(tx, { claim, personId, attemptId, quizId, sitting: { policy, submittedAt, passed }, reading, now })
}
