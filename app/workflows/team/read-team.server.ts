import type { Database } from '#db/client.server'
import type { TeamName } from '#db/queries/team-report'
import { labelOf } from '../../domain/insight/member'
import { pageOf, sortRows, type TeamSort } from '../../domain/insight/sort-rows'
import type { TeamRow } from '../../domain/insight/summarise'
import { readTeamRows, summaryOf } from './team-rows.server'

const pageSize = 25

export type TeamQuestion = { teamId: string | null; sort: TeamSort; page: number; now: number }

/** A manager's people and their work, one page of them. Null when the team asked for is not theirs. */
export async function readTeam(db: Database, managerId: string, { teamId, sort, page, now }: TeamQuestion) {
  const read = await readTeamRows(db, managerId, teamId, now)
  if (!read) return null
  const { teams, frame, rows } = read
  const shown = pageOf(sortRows(rows, sort), page, pageSize)
  return {
    teams,
    summary: summaryOf(rows, frame),
    skillNames: frame.skillNames,
    page: shown.page,
    pages: shown.pages,
    rows: shown.rows.map((row) => toLine(row, teams, frame.skillNames)),
  }
}

export type TeamLine = ReturnType<typeof toLine>

/** What a manager's table says of one person; single skills stay behind. */
function toLine(row: TeamRow, teams: readonly TeamName[], skillNames: Record<string, string>) {
  const { id, name, readiness, steps, weakest, lastActiveAt } = row
  return {
    id, name, steps,
    teamName: teams.find((team) => team.id === row.teamId)?.name ?? '',
    label: labelOf(row),
    figure: readiness?.figure ?? null,
    takenAt: readiness?.takenAt ?? null,
    weakest: weakest === null ? null : (skillNames[weakest] ?? weakest),
    lastActiveOn: lastActiveAt === null ? null : new Date(lastActiveAt).toISOString().slice(0, 10),
  }
}
