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
export const teamsAbove = (db: Db, managerId: string) =>
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

/** Whose people are asked for: all of a manager, or of one of their teams with what lies below it. */
export type Scope = { managerId: string; teamId: string | null }

/** The ids of the teams in a scope; none where the team asked for is not the manager's. */
export const teamIdsIn = (db: Db, { managerId, teamId }: Scope) =>
  db
    .selectFrom('team')
    .select('team.id')
    .where('team.id', 'in', managedTeamIds(db, managerId))
    .$if(teamId !== null, (query) => query.where('team.id', 'in', teamAndBelow(db, teamId ?? '')))

const teamAndBelow = (db: Db, teamId: string) =>
  db
    .withRecursive('within', (below) =>
      below.selectFrom('team').select('team.id').where('team.id', '=', teamId)
        .union(below.selectFrom('team').innerJoin('within', 'within.id', 'team.parent_id').select('team.id')))
    .selectFrom('within')
    .select('within.id')
