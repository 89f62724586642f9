import type { Database } from '#db/client.server'
import { nearestPage } from '../../domain/insight/sort-rows'
import { columnsOf, judgedOf, lineOf, openRole, orderRole } from './open-role.server'

const pageSize = 50

export type HeatQuestion = { teamId: string | null; roleId: string | null; sort: string; page: number; now: number }

/**
 * The people of one role among a manager's (the role that most of them have, where none is asked for) by the skills it needs, 50 a page, each judged as of
 * `now` (ms epoch). Of more than 500 people, whom a page holds and what all come to is told by where each stood when last judged, from roll-ups. Five
 * queries, eight for more than 500. Null when the team asked for is not theirs.
 */
export async function readHeatMap(db: Database, managerId: string, { teamId, page: asked, ...question }: HeatQuestion) {
  const opened = await openRole(db, { managerId, teamId }, question)
  if (!opened) return null
  const { team: { frame }, roles, summary, chosen } = opened
  const shared = { teams: frame.teams, roles, summary, skillNames: frame.skillNames }
  if (!chosen) return { ...shared, map: null }
  const { profile, role, sort } = chosen
  const { page, pages, offset } = nearestPage(role.people, asked, pageSize)
  const rows = await judgedOf(db, opened, await orderRole(db, opened, chosen, { limit: pageSize, offset }), sort, question.now)
  return { ...shared, map: { role, sort, page, pages, columns: columnsOf(frame, profile), rows: rows.flatMap((row) => lineOf(row, profile, question.now)) } }
}
