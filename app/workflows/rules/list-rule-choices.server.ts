import { listCourseTitles } from '#db/queries/assignments'
import { findReach } from '#db/queries/managed-teams'
import { listProgrammes } from '#db/queries/programmes'
import { listRoleProfiles } from '#db/queries/readiness'
import { listTeams } from '#db/queries/teams'
import type { Db } from '#db/client.server'

/** What a manager may choose from when they make a rule. */
export async function listRuleChoices(db: Db, managerId: string) {
  const [courses, programmes, { teams }, roles] = await Promise.all([listCourseTitles(db), listProgrammes(db), findReach(db, managerId), listRoleProfiles(db)])
  return { courses, programmes: programmes.map(({ id, title }) => ({ id, title })), teams: teams.map(({ id, name }) => ({ id, name })), roles: roles.map(({ id, name }) => ({ id, name })) }
}

/** Every team and role by id, to say in words whom a rule means. */
export async function listRuleNames(db: Db) {
  const [teams, roles] = await Promise.all([listTeams(db), listRoleProfiles(db)])
  const byId = (named: readonly { id: string; name: string }[]) => Object.fromEntries(named.map(({ id, name }) => [id, name]))
  return { teams: byId(teams), roles: byId(roles) }
}
