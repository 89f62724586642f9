import { sql } from 'kysely'
import type { Db } from '../client.server'

/** The ids of every team that a person manages or that lies below one they manage: found from theirs down, however many others there are. */
export const managedTeamIds = (db: Db, managerId: string) =>
  db
    .withRecursive('managed', (below) =>
      below
        .selectFrom('team_manager')
        .select('team_manager.team_id as id')
        .where('team_manager.person_id', '=', managerId)
        .union(below.selectFrom('team').innerJoin('managed', 'managed.id', 'team.parent_id').select('team.id')))
    .selectFrom('managed')
    .select('managed.id')

/** The ids of the teams that a person manages and of all that those lie in. */
const teamIdsAbove = (db: Db, managerId: string) =>
  db
    .withRecursive('above', (upwards) =>
      upwards
        .selectFrom('team_manager')
        .innerJoin('team', 'team.id', 'team_manager.team_id')
        .select(['team.id', 'team.parent_id'])
        .where('team_manager.person_id', '=', managerId)
        .union(upwards.selectFrom('team').innerJoin('above', 'above.parent_id', 'team.id').select(['team.id', 'team.parent_id'])))
    .selectFrom('above')
    .select('above.id')

export type TeamName = { id: string; name: string; path: string }

/**
 * Whose people a manager is shown: `teams`: theirs and all below, parent first; `aboveIds`: theirs and all that those lie in. As lists, not as a part of each query:
 * how few they are tells a database to look people up by team, and not to read through everybody.
 */
export type Reach = { teams: TeamName[]; aboveIds: string[] }

export async function findReach(db: Db, managerId: string): Promise<Reach> {
  const of = (kind: 'own' | 'above') => db.selectFrom('team').select([sql<string>`${sql.lit(kind)}`.as('kind'), 'team.id', 'team.name', 'team.path'])
  const rows = await of('own').where('team.id', 'in', managedTeamIds(db, managerId))
    .unionAll(of('above').where('team.id', 'in', teamIdsAbove(db, managerId)))
    .orderBy('path').execute()
  return {
    teams: rows.flatMap(({ kind, id, name, path }) => (kind === 'own' ? [{ id, name, path }] : [])),
    aboveIds: rows.flatMap(({ kind, id }) => (kind === 'above' ? [id] : [])),
  }
}

/** A list for `in`, which may not be empty. */
export const listed = (ids: readonly string[]): readonly string[] => (ids.length === 0 ? [''] : ids)

/** Whether somebody is an active rep of a manager. */
export async function isManaged(db: Db, managerId: string, personId: string): Promise<boolean> {
  const row = await db.selectFrom('person').select('id').where('id', '=', personId).where('is_rep', '=', 1).where('active', '=', 1)
    .where('team_id', 'in', managedTeamIds(db, managerId)).executeTakeFirst()
  return row !== undefined
}

export type ManagedPerson = { id: string; name: string; teamName: string }

/** A manager's active reps whose name holds these words, of whichever case, and `also` these of them; those first, then by name. Without words those alone. */
export async function listManagedPeople(db: Db, managerId: string, { words, also, limit }: { words: string; also: readonly string[]; limit: number }): Promise<ManagedPerson[]> {
  const asked = words.trim().toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)
  const chosen = sql<boolean>`person.id in (${sql.join(listed(also))})`
  const rows = await db
    .selectFrom('person')
    .innerJoin('team', 'team.id', 'person.team_id')
    .select(['person.id', 'person.name', 'team.name as team_name'])
    .where('person.is_rep', '=', 1)
    .where('person.active', '=', 1)
    .where('person.team_id', 'in', managedTeamIds(db, managerId))
    .where((eb) => eb.or([chosen, ...(asked === '' ? [] : [sql<boolean>`lower(person.name) like ${`%${asked}%`} escape '\\'`])]))
    .orderBy(sql`case when ${chosen} then 0 else 1 end`)
    .orderBy((eb) => eb.fn<string>('lower', ['person.name']))
    .orderBy('person.id')
    .limit(limit + also.length)
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.name, teamName: row.team_name }))
}
