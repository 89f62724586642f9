import type { Db } from '#db/client.server'
import { findLearnerState } from '#db/queries/learner-state'
import { findOwnCertification } from '#db/queries/own-certification'
import { listSkillNames } from '#db/queries/skills'
import { heldOf } from '../../domain/certificates/certificate'
import { isExam, missingSkills } from '../../domain/certificates/earning'
import { roundOf } from '../../domain/certificates/retaking'
import { type ReadinessLabel, skillStanding } from '../../domain/readiness/skill-readiness'
import { type ShownCertificate, shownCertificates } from './shown-certificate'

/**
 * What the next certificate takes. `from`: when it may be renewed (ms epoch), null where it may be earned now. `missing`: mandatory skills
 * that are not Ready, of `mandatory` in all; `quizzes`: any one of them has to be passed.
 */
export type NextCertificate = {
  roleName: string
  renews: boolean
  from: number | null
  mandatory: number
  missing: { id: string; name: string; label: ReadinessLabel }[]
  quizzes: { id: string; title: string; path: string; days: number }[]
}

export type ShownCertificates = { certificates: ShownCertificate[]; next: NextCertificate | null }

/** A rep's certificates at `now` (ms epoch) and what is missing for the next; `next` is null without a role. */
export async function showCertificates(db: Db, personId: string, now: number): Promise<ShownCertificates> {
  const [own, state] = await Promise.all([findOwnCertification(db, personId), findLearnerState(db, personId)])
  const { profile, certificates } = own
  const shown = shownCertificates(certificates, now)
  if (!profile) return { certificates: shown, next: null }
  const needs = profile.requirements.filter((need) => need.mandatory)
  const skills = Object.fromEntries(needs.map((need) => [need.skillId, skillStanding(state, need, now)]))
  const missing = missingSkills(profile, { skills })
  const names = missing.length > 0 ? await listSkillNames(db, missing) : new Map<string, string>()
  const held = heldOf(certificates.filter(({ roleProfileId }) => roleProfileId === profile.id))
  const next: NextCertificate = {
    roleName: profile.name, renews: held !== null && now < held.expiresAt, from: held !== null && roundOf(true, held, now) === null ? held.renewableFrom : null,
    mandatory: needs.length, missing: missing.map((id) => ({ id, name: names.get(id) ?? id, label: skills[id]?.label ?? 'unproven' })),
    quizzes: own.quizzes.filter(({ policy }) => isExam(policy)).map(({ id, title, moduleId, days }) => ({ id, title, path: `/learn/${moduleId}/quiz`, days })),
  }
  return { certificates: shown, next }
}
