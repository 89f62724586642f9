import type { Database } from '#db/client.server'
import { inLots } from '../in-lots'
import { columnsOf, type HeatLine, judgedOf, lineOf, openRole, orderRole, type RoleQuestion } from './open-role.server'
import type { Scope } from './open-team.server'
import { recordExport } from './record-export.server'

/** People who are judged and written at once. */
const peopleAtOnce = 250

/** `observedAt`: ms epoch of the newest evidence, null before any. */
export type SkillsFileLine = { teamName: string; observedAt: number | null; line: HeatLine }

/**
 * Everyone of one role among a manager's people by the skills it needs, each judged as of now, some at a time when they are asked for. Of many, whose place is told by
 * where they stood when last judged, those of one lot are in order as of now. That the figures were taken away is on record before. Null where the team asked for is not
 * theirs, or nobody in it has a role.
 */
export async function exportSkills(db: Database, scope: Scope, asked: RoleQuestion) {
  const opened = await openRole(db, scope, asked)
  if (!opened?.team.team || !opened.chosen) return null
  const { team: { team, frame }, chosen: { profile, role, sort } } = opened
  const rows = await orderRole(db, opened, opened.chosen, null)
  await recordExport(db, scope.managerId, team, { role: role.name, people: rows.length }, asked.now)
  const lots = inLots(rows, peopleAtOnce, async (some) => {
    const judged = await judgedOf(db, opened, some, sort, asked.now)
    return judged.flatMap((row): SkillsFileLine[] =>
      lineOf(row, profile, asked.now).map((line) => ({ teamName: row.teamName, observedAt: row.readiness?.takenAt ?? null, line })))
  })
  return { columns: columnsOf(frame, profile), lots }
}
