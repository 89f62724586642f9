/** A node of the team tree. `path` is `/top/…/id/`: the ids from the topmost team to the team itself, each followed by a slash. */
export type Team = { id: string; name: string; parentId: string | null; path: string }

export function pathOf(parent: Pick<Team, 'path'> | null, id: string): string {
  return `${parent?.path ?? '/'}${id}/`
}

/** A team is below itself. */
export function isBelow(team: Pick<Team, 'path'>, above: Pick<Team, 'path'>): boolean {
  return team.path.startsWith(above.path)
}

/** How deep a team stands: 0 for a root. */
export function depthOf(team: Pick<Team, 'path'>): number {
  return team.path.split('/').length - 3
}

/** The tree in reading order: each team right under its parent, siblings by name. */
export function inTreeOrder<T extends Team>(teams: readonly T[]): T[] {
  const below = (parentId: string | null): T[] =>
    teams
      .filter((team) => team.parentId === parentId)
      .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
      .flatMap((team) => [team, ...below(team.id)])
  return below(null)
}
