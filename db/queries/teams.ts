import { sql } from 'kysely'
import { pathOf, type Team } from '~/domain/people/team'
import type { TeamUse } from '~/domain/people/team-tree'
import type { Db } from '../client.server'
import { listed } from './managed-teams'
import { toIso } from './values'

const columns = ['team.id', 'team.name', 'team.parent_id', 'team.path'] as const

const toTeam = (row: { id: string; name: string; parent_id: string | null; path: string }): Team => ({
  id: row.id, name: row.name, parentId: row.parent_id, path: row.path,
})

export async function listTeams(db: Db): Promise<Team[]> {
  return (await db.selectFrom('team').select(columns).orderBy('path').execute()).map(toTeam)
}

/** The teams at these paths and all above them. */
export async function listTeamsOnPaths(db: Db, paths: readonly string[]): Promise<Team[]> {
  const ids = [...new Set(paths.flatMap((path) => path.split('/').filter((id) => id !== '')))]
  return (await db.selectFrom('team').select(columns).where('team.id', 'in', listed(ids)).orderBy('path').execute()).map(toTeam)
}

export async function findTeam(db: Db, id: string): Promise<Team | null> {
  const row = await db.selectFrom('team').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? toTeam(row) : null
}

/** The teams that a person manages, themselves; what lies below them is theirs too. */
export async function listManagedTeams(db: Db, personId: string): Promise<Team[]> {
  const rows = await db
    .selectFrom('team_manager')
    .innerJoin('team', 'team.id', 'team_manager.team_id')
    .select(columns)
    .where('team_manager.person_id', '=', personId)
    .orderBy('team.path')
    .execute()
  return rows.map(toTeam)
}

/** Every team that a person manages or that lies below one they manage. */
export async function listTeamsBelow(db: Db, managerId: string): Promise<Team[]> {
  const rows = await db
    .selectFrom('team_manager')
    .innerJoin('team as above', 'above.id', 'team_manager.team_id')
    .innerJoin('team', (join) => join.on(sql<boolean>`substr(team.path, 1, length(above.path)) = above.path`))
    .select(columns)
    .distinct()
    .where('team_manager.person_id', '=', managerId)
    .orderBy('team.path')
    .execute()
  return rows.map(toTeam)
}

export async function insertTeam(tx: Db, team: { id: string; name: string; parent: Team | null; now: Date }): Promise<Team> {
  const row = { id: team.id, name: team.name, parent_id: team.parent?.id ?? null, path: pathOf(team.parent, team.id) }
  await tx.insertInto('team').values({ ...row, created_at: toIso(team.now) }).execute()
  return toTeam(row)
}

export async function addTeamManager(tx: Db, teamId: string, personId: string): Promise<void> {
  await tx.insertInto('team_manager').values({ team_id: teamId, person_id: personId }).onConflict((conflict) => conflict.doNothing()).execute()
}

/**
 * Take the turn of the tree, so that no two changes of it cross: all claim its oldest team. An empty tree has none and needs no turn.
 * The oldest may be removed while one waits for it; then the next oldest is asked for.
 */
export async function claimTeamTree(tx: Db): Promise<Team[]> {
  for (;;) {
    const oldest = await tx.selectFrom('team').select('id').orderBy('id').limit(1).executeTakeFirst()
    if (!oldest) return []
    if (await claimTeam(tx, oldest.id)) return listTeams(tx)
  }
}

/** Take the turn of one team: it cannot be removed until this transaction ends. Null when there is no such team. */
export async function claimTeam(tx: Db, teamId: string): Promise<Team | null> {
  const row = await tx
    .updateTable('team')
    .set((eb) => ({ name: eb.ref('name') }))
    .where('id', '=', teamId)
    .returning(columns)
    .executeTakeFirst()
  return row ? toTeam(row) : null
}

export async function setTeamName(tx: Db, teamId: string, name: string): Promise<void> {
  await tx.updateTable('team').set({ name }).where('id', '=', teamId).execute()
}

/** Put a team under another parent; `paths` holds the new path of the team and of all below it. */
export async function setTeamPlace(tx: Db, teamId: string, parentId: string | null, paths: ReadonlyMap<string, string>): Promise<void> {
  await tx.updateTable('team').set({ parent_id: parentId }).where('id', '=', teamId).execute()
  for (const [id, path] of paths) await tx.updateTable('team').set({ path }).where('id', '=', id).execute()
}

export async function listTeamsWithPeople(db: Db): Promise<(Team & { people: number })[]> {
  const rows = await db
    .selectFrom('team')
    .leftJoin('person', 'person.team_id', 'team.id')
    .select([...columns, (eb) => eb.fn.count('person.id').as('people')])
    .groupBy(columns)
    .orderBy('team.path')
    .execute()
  return rows.map((row) => ({ ...toTeam(row), people: Number(row.people) }))
}

export async function findTeamUse(db: Db, teamId: string, now: Date): Promise<TeamUse> {
  const row = await db
    .selectNoFrom((eb) => {
      const count = eb.fn.countAll().as('count')
      return [
        eb.selectFrom('person').select(count).where('team_id', '=', teamId).as('people'),
        eb.selectFrom('team').select(count).where('parent_id', '=', teamId).as('children'),
        eb.selectFrom('assignment').select(count).where('team_id', '=', teamId).as('assignments'),
        eb.selectFrom('invitation').select(count).where('team_id', '=', teamId).where('accepted_at', 'is', null)
          .where('revoked_at', 'is', null).where('expires_at', '>', toIso(now)).as('invitations'),
      ]
    })
    .executeTakeFirstOrThrow()
  const { people, children, assignments, invitations } = row
  return { people: Number(people), children: Number(children), assignments: Number(assignments), openInvitations: Number(invitations) }
}

/** Remove a team that nothing hangs on; invitations that are over forget it, its managers manage it no more, its holidays go. */
export async function deleteTeam(tx: Db, teamId: string): Promise<void> {
  await tx.updateTable('invitation').set({ team_id: null }).where('team_id', '=', teamId).execute()
  await tx.deleteFrom('team_manager').where('team_id', '=', teamId).execute()
  await tx.deleteFrom('holiday').where('team_id', '=', teamId).execute()
  await tx.deleteFrom('team_standing').where('team_id', '=', teamId).execute()
  await tx.deleteFrom('team').where('id', '=', teamId).execute()
}
