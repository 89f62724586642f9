import { depthOf, inTreeOrder, type Team } from '../../domain/people/team'

/** Teams as options, each set in as deep as it stands in the tree. */
export function TeamOptions({ teams }: { teams: readonly Team[] }) {
  return inTreeOrder(teams).map((team) => (
    <option key={team.id} value={team.id}>
      {`${'\u2003'.repeat(depthOf(team))}${team.name}`}
    </option>
  ))
}
