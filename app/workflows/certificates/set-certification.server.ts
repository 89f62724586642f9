import { isDeepStrictEqual } from 'node:util'
import type { Database } from '#db/client.server'
import { listCertifications, putCertifications, type RoleCertification } from '#db/queries/certifications'
import { findStudioModule } from '#db/queries/course-settings'
import { listRoleProfiles } from '#db/queries/readiness'
import { claimTree } from '#db/queries/tree-order'
import { type TermFault, termFaults } from '../../domain/certificates/certificate'
import { isExam } from '../../domain/certificates/earning'
import { audit } from '../audit.server'

/** The roles for which the quiz of a module certifies from now on, and for how long; no role: it certifies nobody. */
export type Setting = { trainerId: string; moduleId: string; roleProfileIds: readonly string[]; days: number; windowDays: number; now: Date }

export type SetCertification = { changed: boolean } | { faults: (TermFault | 'not-an-exam' | 'no-such-role')[] }

/**
 * Set for which roles a module's quiz certifies. What was certified before keeps the term it was given. The same again changes nothing.
 * Null where there is no such quiz.
 */
export async function setCertification(db: Database, { trainerId, moduleId, roleProfileIds, days, windowDays, now }: Setting): Promise<SetCertification | null> {
  return db.transaction().execute(async (tx) => {
    await claimTree(tx)
    const quiz = (await findStudioModule(tx, moduleId))?.quiz
    if (!quiz) return null
    const roles = (await listRoleProfiles(tx)).filter(({ id }) => roleProfileIds.includes(id))
    if (roles.length > 0 && !isExam(quiz.policy)) return { faults: ['not-an-exam'] }
    if (roles.length < new Set(roleProfileIds).size) return { faults: ['no-such-role'] }
    const faults = roles.length > 0 ? termFaults({ days, windowDays }) : []
    if (faults.length > 0) return { faults }
    const before = await listCertifications(tx, quiz.id)
    const after = roles.map(({ id, name }) => ({ quizId: quiz.id, roleProfileId: id, roleName: name, days, windowDays }))
    if (isDeepStrictEqual(before, after)) return { changed: false }
    await putCertifications(tx, quiz.id, after)
    await audit(tx, { actorId: trainerId, action: 'module.certification-set', subjectType: 'module', subjectId: moduleId, before: described(before), after: described(after) }, now)
    return { changed: true }
  })
}

function described(certifications: readonly RoleCertification[]) {
  const [first] = certifications
  return first ? { certifiesAs: certifications.map(({ roleName }) => roleName), days: first.days, windowDays: first.windowDays } : { certifiesAs: [] }
}
