import type { Database } from '#db/client.server'
import type { Frame } from '#db/queries/team-frame'
import { inLots } from '../in-lots'
import { listWork } from './list-work.server'
import { openTeam, type Scope, type StandingRow } from './open-team.server'
import { findCurrencies, orderTeam, type TeamOrder } from './order-team.server'
import { recordExport } from './record-export.server'
import type { TeamLine } from './team-lines'

/** People whose work is read and written at once. */
const peopleAtOnce = 2500

/** A person with the name of their role, empty without one. */
export type TeamFileLine = { role: string; line: TeamLine }

/**
 * Everyone of a manager, or of one of their teams, with their work as the table has it and in its order. Who they are and how they stand is read at once; their work some
 * people at a time, when it is asked for. That the figures were taken away is on record before. `currencies`: in which contracts are open. Null where the team asked for
 * is not theirs.
 */
export async function exportTeam(db: Database, scope: Scope, asked: TeamOrder): Promise<{ currencies: string[]; lots: AsyncGenerator<TeamFileLine[]> } | null> {
  const team = await openTeam(db, scope, asked.now)
  if (!team?.team) return null
  const { teamIds, frame } = team
  const { currencies, currency } = await findCurrencies(db, teamIds, asked.currency)
  const rows = await orderTeam(db, team, { ...asked, currency }, null)
  await recordExport(db, scope.managerId, team.team, { people: rows.length }, asked.now)
  return { currencies, lots: lotsOf(db, rows, frame, asked.now) }
}

function lotsOf(db: Database, rows: readonly StandingRow[], frame: Frame, now: number): AsyncGenerator<TeamFileLine[]> {
  const roles = new Map(frame.profiles.map(({ id, name }) => [id, name]))
  return inLots(rows, peopleAtOnce, async (some) => {
    const lines = await listWork(db, some, frame, now)
    return lines.map((line, at) => ({ role: roles.get(some[at]?.roleProfileId ?? '') ?? '', line }))
  })
}
