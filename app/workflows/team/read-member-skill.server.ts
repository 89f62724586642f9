import type { Database } from '#db/client.server'
import { findMember } from '#db/queries/team-report'
import { showSkill } from '../readiness/show-skill.server'

const day = 24 * 60 * 60 * 1000

/**
 * One skill of one rep as their manager sees it: what the rep sees of it at `now` (ms epoch), and no more. Null when the person is not the
 * manager's or there is no such skill. `lookedAt`: today, already. `mayVerify`: nobody verifies themself.
 */
export async function readMemberSkill(db: Database, managerId: string, personId: string, skillId: string, now: number) {
  const found = await findMember(db, managerId, personId, now - (now % day))
  const skill = found && (await showSkill(db, found.member, skillId, now))
  if (!found || !skill) return null
  const { id, name } = found.member
  return { person: { id, name }, lookedAt: found.lookedAt, mayVerify: id !== managerId, skill }
}
