import type { Database } from '#db/client.server'
import { listLearnerStates, neverObserved } from '#db/queries/learner-state'
import type { Frame } from '#db/queries/team-frame'
import type { RoleProfile } from '../../domain/content/taxonomy'
import { daysWithout, heatColumns, heatSortOf, sortHeat } from '../../domain/insight/heat-map'
import { pageOf } from '../../domain/insight/sort-rows'
import { asOfNow, type JudgedRow, placeOf } from './judge-rows'
import { readTeamRows, summaryOf } from './team-rows.server'

const pageSize = 50

/** Up to so many people all are judged as of now; of more, those of the page that is shown. */
const mostJudged = 500

export type HeatQuestion = { teamId: string | null; roleId: string | null; sort: string; page: number; now: number }

/**
 * The people of one role among a manager's (the role that most of them have, where none is asked for) by the skills it needs, 50 a page,
 * each judged as of `now` (ms epoch). Four queries, however many people: over 500, whom a page holds and what all come to together is
 * told by the figures of when each was last observed. Null when the team asked for is not theirs.
 */
export async function readHeatMap(db: Database, managerId: string, { teamId, roleId, sort: asked, page, now }: HeatQuestion) {
  const read = await readTeamRows(db, managerId, teamId, now)
  if (!read) return null
  const { teams, frame, rows: lastSeen } = read
  const few = lastSeen.length <= mostJudged
  const rows = few ? await judgeRows(db, lastSeen, frame, now) : lastSeen
  const summary = summaryOf(rows, frame)
  const roles = frame.profiles.flatMap(({ id, name }) => {
    const people = rows.filter((row) => row.roleProfileId === id).length
    return people === 0 ? [] : [{ id, name, people }]
  })
  const profile = frame.profiles.find(({ id }) => id === (roles.find((role) => role.id === roleId)?.id ?? summary.profile?.id))
  const shared = { teams, roles, summary, skillNames: frame.skillNames }
  if (!profile) return { ...shared, map: null }

  const sort = heatSortOf(asked, profile.requirements)
  const inOrder = (some: readonly JudgedRow[]) => sortHeat(some.map(placeOf), profile.requirements, sort).map(({ row }) => row)
  const shown = pageOf(inOrder(rows.filter((row) => row.roleProfileId === profile.id)), page, pageSize)
  const judged = few ? shown.rows : inOrder(await judgeRows(db, shown.rows, frame, now))
  const columns = heatColumns(profile.requirements).map(({ skillId, level, mandatory }) => ({ skillId, name: frame.skillNames[skillId] ?? skillId, level, mandatory }))
  const role = { id: profile.id, name: profile.name, people: roles.find(({ id }) => id === profile.id)?.people ?? 0 }
  return { ...shared, map: { role, sort, page: shown.page, pages: shown.pages, columns, rows: judged.flatMap((row) => toLine(row, profile, now)) } }
}

async function judgeRows(db: Database, rows: readonly JudgedRow[], frame: Frame, now: number): Promise<JudgedRow[]> {
  const states = await listLearnerStates(db, rows.map(({ id }) => id))
  return rows.map((row) => asOfNow(row, states.get(row.id) ?? neverObserved(), frame.profiles, now))
}

export type HeatLine = ReturnType<typeof toLine>[number]

/** One person's line, its cells in the order of the columns. `figure`: of the role, null before any evidence; `days`: without evidence. */
function toLine({ id, name, readiness, standing }: JudgedRow, profile: RoleProfile, now: number) {
  if (!standing) return []
  const cells = heatColumns(profile.requirements).flatMap(({ skillId }) => {
    const skill = standing.skills[skillId]
    return skill ? [{ label: skill.label, figure: skill.figure, low: skill.low, high: skill.high, n: skill.n, at: skill.at }] : []
  })
  return [{ id, name, label: standing.label, figure: readiness?.figure ?? null, days: daysWithout(readiness?.takenAt ?? null, now), cells }]
}
