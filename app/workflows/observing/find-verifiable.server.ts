import type { Database } from '#db/client.server'
import { findSkillForRole } from '#db/queries/readiness'
import { findMember } from '#db/queries/team-report'

/** The person and the skill that a manager is about to verify; null when the person is not theirs, or is the manager, or there is no such skill. */
export async function findVerifiable(db: Database, managerId: string, personId: string, skillId: string, now: number) {
  if (personId === managerId) return null
  const [found, skill] = await Promise.all([findMember(db, managerId, personId, now), findSkillForRole(db, skillId, null)])
  return found && skill ? { person: { id: found.member.id, name: found.member.name }, skill: { id: skill.id, name: skill.name, description: skill.description } } : null
}
