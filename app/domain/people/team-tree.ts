import { isBelow, pathOf, type Team } from './team'

/** Why a team cannot stand where it was asked to stand. */
export type PlacementFault = 'below-itself' | 'name-taken'

/** What still hangs on a team; `openInvitations` are those that may yet bring somebody into it. */
export type TeamUse = { people: number; children: number; assignments: number; openInvitations: number }

/** Whether another team right under `parentId` bears this name, however its letters are cased; `exceptId` is the team that asks. */
export function isNameTaken(teams: readonly Team[], parentId: string | null, name: string, exceptId: string | null): boolean {
  const spoken = name.toLowerCase()
  return teams.some((team) => team.parentId === parentId && team.id !== exceptId && team.name.toLowerCase() === spoken)
}

/** Null when `team` may stand under `parent` (null: at the top). A team may not stand below itself. */
export function placementFault(teams: readonly Team[], team: Team, parent: Team | null): PlacementFault | null {
  if (parent && isBelow(parent, team)) return 'below-itself'
  return isNameTaken(teams, parent?.id ?? null, team.name, team.id) ? 'name-taken' : null
}

/** Where `team` and all below it stand once it is under `parent`: the new path by team id. */
export function movedPaths(teams: readonly Team[], team: Team, parent: Team | null): Map<string, string> {
  const path = pathOf(parent, team.id)
  const moving = teams.filter((one) => isBelow(one, team))
  return new Map(moving.map((one) => [one.id, path + one.path.slice(team.path.length)]))
}

/** Whether nothing hangs on a team any more, so that it can be removed. */
export function isRemovable(use: TeamUse): boolean {
  return Object.values(use).every((count) => count === 0)
}

/** Per team, what is counted in it and in all below it. */
export function totalsBelow(teams: readonly (Team & { people: number })[]): Map<string, number> {
  const total = (above: Team) => teams.reduce((sum, team) => sum + (isBelow(team, above) ? team.people : 0), 0)
  return new Map(teams.map((team) => [team.id, total(team)]))
}
