import { listCourseTitles, listQuizTitles } from '#db/queries/assignments'
import { findReach } from '#db/queries/managed-teams'
import { listProgrammes } from '#db/queries/programmes'
import { listRoleProfiles } from '#db/queries/readiness'
import { listTeams } from '#db/queries/teams'
import type { Db } from '#db/client.server'
import type { RuleWork } from '../../domain/insight/assignment-rule'

/** What may be given, by kind. */
export const listWorks: Record<RuleWork['kind'], (db: Db) => Promise<{ id: string; title: string }[]>> = { course: listCourseTitles, quiz: listQuizTitles, programme: listProgrammes }

/** Everything that may be given, to be chosen from. */
export async function listGivable(db: Db) {
  const [courses, quizzes, programmes] = await Promise.all([listCourseTitles(db), listQuizTitles(db), listProgrammes(db)])
  return { courses, quizzes, programmes: programmes.map(({ id, title }) => ({ id, title })) }
}

/** What a manager may choose from when they make a rule. */
export async function listRuleChoices(db: Db, managerId: string) {
  const [works, { teams }, roles] = await Promise.all([listGivable(db), findReach(db, managerId), listRoleProfiles(db)])
  return { works, teams: teams.map(({ id, name }) => ({ id, name })), roles: roles.map(({ id, name }) => ({ id, name })) }
}

/** Every team and role by id, to say in words whom a rule means. */
export async function listRuleNames(db: Db) {
  const [teams, roles] = await Promise.all([listTeams(db), listRoleProfiles(db)])
  const byId = (named: readonly { id: string; name: string }[]) => Object.fromEntries(named.map(({ id, name }) => [id, name]))
  return { teams: byId(teams), roles: byId(roles) }
}
