import { Link } from '@remix-run/react'
import { depthOf, inTreeOrder, type Team } from '../../domain/people/team'
import { totalsBelow } from '../../domain/people/team-tree'
import { Table, Td, Th } from '../table'

export type ListedTeam = Team & { people: number }
export type TeamManager = { id: string; name: string; email: string; teamIds: readonly string[] }

/** Every team under its parent, with how many are in it, in it and below, and who manages it. */
export function TeamTree({ teams, managers }: { teams: readonly ListedTeam[]; managers: readonly TeamManager[] }) {
  const totals = totalsBelow(teams)
  const head = (
    <>
      <Th>Team</Th>
      <Th align="right">People</Th>
      <Th align="right">With all below</Th>
      <Th align="right">Managers</Th>
      <Th>Managed by</Th>
    </>
  )
  return (
    <Table caption="Teams" head={head}>
      {inTreeOrder(teams).map((team) => {
        const own = managers.filter((manager) => manager.teamIds.includes(team.id))
        return (
          <tr key={team.id}>
            <Td head>
              <span className="flex items-center" style={{ paddingLeft: `${Math.min(depthOf(team), 8) * 20}px` }}>
                {depthOf(team) > 0 ? (
                  <span aria-hidden="true" className="mr-2 text-line-strong">
                    └
                  </span>
                ) : null}
                <Link to={`/admin/teams?team=${team.id}`} className="link -my-2.5 inline-flex min-h-11 min-w-[9ch] items-center">
                  {team.name}
                </Link>
              </span>
            </Td>
            <Td align="right">{team.people}</Td>
            <Td align="right">{totals.get(team.id)}</Td>
            <Td align="right">{own.length}</Td>
            <Td>{own.length === 0 ? <span className="text-ink-quiet">Nobody</span> : own.map((manager) => manager.name).join(', ')}</Td>
          </tr>
        )
      })}
    </Table>
  )
}
