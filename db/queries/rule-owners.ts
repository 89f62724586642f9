import { sql } from 'kysely'
import type { Db } from '../client.server'
import { listed } from './managed-teams'
import { toIso, toTime } from './values'

/** A person who manages teams, whether they may sign in or not, with the paths of these teams. */
export type ManagerPaths = { id: string; name: string; active: boolean; paths: string[] }

/** Whoever manages a team, by name, one query. */
export async function listManagerPaths(db: Db): Promise<ManagerPaths[]> {
  const rows = await db
    .selectFrom('team_manager')
    .innerJoin('person', 'person.id', 'team_manager.person_id')
    .innerJoin('team', 'team.id', 'team_manager.team_id')
    .select(['person.id', 'person.name', 'person.active', 'team.path'])
    .where('person.is_manager', '=', 1)
    .orderBy((eb) => eb.fn<string>('lower', ['person.name']))
    .orderBy('person.id')
    .execute()
  const managers = new Map<string, ManagerPaths>()
  for (const { id, name, active, path } of rows) {
    const known = managers.get(id) ?? { id, name, active: active === 1, paths: [] }
    known.paths.push(path)
    managers.set(id, known)
  }
  return [...managers.values()]
}

/** Of these rules the teams in which somebody is to whom it stands assigned by it, or who is in its programme by it: paths by rule, one query. */
export async function listTeamsReached(db: Db, ruleIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ rule_id: string; path: string }>`
    select assignment.rule_id, team.path from assignment join person on person.id = assignment.person_id join team on team.id = person.team_id
      where assignment.rule_id in (${sql.join(listed(ruleIds))}) and assignment.withdrawn_at is null and person.active = 1
    union select run.rule_id, team.path from programme_run as run join person on person.id = run.person_id join team on team.id = person.team_id
      where run.rule_id in (${sql.join(listed(ruleIds))}) and run.latest = 1 and run.state <> 'withdrawn' and person.active = 1`.execute(db)
  const reached = new Map<string, string[]>()
  for (const { rule_id, path } of rows) reached.set(rule_id, [...(reached.get(rule_id) ?? []), path])
  return reached
}

/** The paths of these teams, of those that are there. */
export async function listTeamPaths(db: Db, teamIds: readonly string[]): Promise<string[]> {
  return (await db.selectFrom('team').select('path').where('id', 'in', listed(teamIds)).execute()).map(({ path }) => path)
}

type Takeover = { id: string; ruleId: string; fromId: string; toId: string; madeBy: string; now: Date }

/** Let a rule belong to somebody else, inside the transaction that claimed it. False where this form did it once before. */
export async function insertTakeover(tx: Db, { id, ruleId, fromId, toId, madeBy, now }: Takeover): Promise<boolean> {
  const row = await tx.insertInto('rule_takeover').values({ id, rule_id: ruleId, from_id: fromId, to_id: toId, made_by: madeBy, at: toIso(now) })
    .onConflict((conflict) => conflict.column('id').doNothing()).returning('id').executeTakeFirst()
  if (row) await tx.updateTable('assignment_rule').set({ manager_id: toId }).where('id', '=', ruleId).execute()
  return row !== undefined
}

/** From whom a rule was taken over last, and when (ms epoch); null where it never was. */
export async function findLastTakeover(db: Db, ruleId: string): Promise<{ from: string; at: number } | null> {
  const row = await db.selectFrom('rule_takeover as taken').innerJoin('person', 'person.id', 'taken.from_id').select(['person.name', 'taken.at'])
    .where('taken.rule_id', '=', ruleId).orderBy('taken.at', 'desc').orderBy('taken.id', 'desc').executeTakeFirst()
  return row ? { from: row.name, at: toTime(row.at) } : null
}
