import type { Db } from '../client.server'

/** Somebody who may manage teams, with the ids of those they manage now. */
export type Manager = { id: string; name: string; email: string; teamIds: string[] }

/** Every active person with the manager role, by name. */
export async function listManagers(db: Db): Promise<Manager[]> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('team_manager', 'team_manager.person_id', 'person.id')
    .select(['person.id', 'person.name', 'person.email', 'team_manager.team_id'])
    .where('person.is_manager', '=', 1)
    .where('person.active', '=', 1)
    .orderBy((eb) => eb.fn<string>('lower', ['person.name']))
    .orderBy('person.id')
    .execute()
  const managers = new Map<string, Manager>()
  for (const { id, name, email, team_id } of rows) {
    const manager = managers.get(id) ?? { id, name, email, teamIds: [] }
    managers.set(id, { ...manager, teamIds: team_id ? [...manager.teamIds, team_id] : manager.teamIds })
  }
  return [...managers.values()]
}

/** Take the turn of those among `personIds` who may manage a team; who is missing from the answer may not. */
export async function claimManagers(tx: Db, personIds: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (personIds.length === 0) return []
  return tx
    .updateTable('person')
    .set((eb) => ({ claims: eb('claims', '+', 1) }))
    .where('id', 'in', personIds)
    .where('is_manager', '=', 1)
    .where('active', '=', 1)
    .returning(['id', 'name'])
    .execute()
}

/** Who manages a team, by name, the inactive too. */
export async function listTeamManagers(db: Db, teamId: string): Promise<{ id: string; name: string; active: boolean }[]> {
  const rows = await db
    .selectFrom('team_manager')
    .innerJoin('person', 'person.id', 'team_manager.person_id')
    .select(['person.id', 'person.name', 'person.active'])
    .where('team_manager.team_id', '=', teamId)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
  return rows.map(({ id, name, active }) => ({ id, name, active: active === 1 }))
}

export async function removeTeamManagers(tx: Db, teamId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await tx.deleteFrom('team_manager').where('team_id', '=', teamId).where('person_id', 'in', personIds).execute()
}

/** Ends all that a person manages. Returns the names of those teams, sorted. */
export async function endManagement(tx: Db, personId: string): Promise<string[]> {
  const ended = await tx.deleteFrom('team_manager').where('person_id', '=', personId).returning('team_id').execute()
  if (ended.length === 0) return []
  const teams = await tx.selectFrom('team').select('name').where('id', 'in', ended.map((row) => row.team_id)).execute()
  return teams.map((team) => team.name).sort()
}
