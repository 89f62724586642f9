import type { Database } from '#db/client.server'
import { listLearnerStates, neverObserved } from '#db/queries/learner-state'
import type { Frame } from '#db/queries/team-frame'
import { listMembers, listPage, type StandingOrder } from '#db/queries/team-standings'
import type { RoleProfile } from '../../domain/content/taxonomy'
import { daysWithout, heatColumns, heatSortOf, heatSorts, sortHeat } from '../../domain/insight/heat-map'
import { labelsOf } from '../../domain/insight/role-labels'
import { nearestPage, pageOf } from '../../domain/insight/sort-rows'
import { holdersOf } from '../../domain/insight/summarise'
import { asOfNow, type JudgedRow, placeOf } from './judge-rows'
import { openTeam, rowsOf, type StandingRow, sumUpFew, sumUpMany, type Team } from './open-team.server'

const pageSize = 50

export type HeatQuestion = { teamId: string | null; roleId: string | null; sort: string; page: number; now: number }

/**
 * The people of one role among a manager's (the role that most of them have, where none is asked for) by the skills it needs, 50 a page, each judged as of
 * `now` (ms epoch). Of more than 500 people, whom a page holds and what all come to is told by where each stood when last judged, from roll-ups. Five
 * queries, eight for more than 500. Null when the team asked for is not theirs.
 */
export async function readHeatMap(db: Database, managerId: string, { teamId, roleId, sort: asked, page, now }: HeatQuestion) {
  const team = await openTeam(db, { managerId, teamId }, now)
  if (!team) return null
  const { frame } = team
  const everyone = team.people && (await judgeRows(db, team.people, frame, now))
  const { groups, summary } = everyone ? await sumUpFew(db, team, everyone, labelsOf(everyone)) : await sumUpMany(db, team)
  const roles = frame.profiles.flatMap(({ id, name }) => {
    const people = holdersOf(groups, id)
    return people === 0 ? [] : [{ id, name, people }]
  })
  const profile = frame.profiles.find(({ id }) => id === (roles.find((role) => role.id === roleId)?.id ?? summary.profile?.id))
  const shared = { teams: frame.teams, roles, summary, skillNames: frame.skillNames }
  if (!profile) return { ...shared, map: null }

  const sort = heatSortOf(asked, profile.requirements)
  const role = { id: profile.id, name: profile.name, people: holdersOf(groups, profile.id) }
  const shown = everyone
    ? pageOf(inOrder(everyone.filter((row) => row.roleProfileId === profile.id), sort), page, pageSize)
    : await pageOfMany(db, team, { role, sort, page })
  const judged = everyone ? shown.rows : inOrder(await judgeRows(db, shown.rows, frame, now), sort)
  const columns = heatColumns(profile.requirements).map(({ skillId, level, mandatory }) => ({ skillId, name: frame.skillNames[skillId] ?? skillId, level, mandatory }))
  return { ...shared, map: { role, sort, page: shown.page, pages: shown.pages, columns, rows: judged.flatMap((row) => toLine(row, profile, now)) } }
}

const inOrder = (rows: readonly JudgedRow[], sort: string): JudgedRow[] => sortHeat(rows.map(placeOf), sort).map(({ row }) => row)

const isKept = (sort: string): sort is StandingOrder => (heatSorts as readonly string[]).includes(sort)

type Asked = { role: { id: string; people: number }; sort: string; page: number }

/** A page of one role among many people. By a skill that is all of them with all their skills: what is kept in order is the role, not each skill. */
async function pageOfMany(db: Database, { teamIds, frame }: Team, { role, sort, page }: Asked): Promise<{ rows: StandingRow[]; page: number; pages: number }> {
  if (isKept(sort)) {
    const { offset, ...at } = nearestPage(role.people, page, pageSize)
    return { rows: rowsOf(await listPage(db, teamIds, { roleId: role.id, order: sort, limit: pageSize, offset }), frame), ...at }
  }
  const all = rowsOf(await listMembers(db, teamIds, { withSkills: true, limit: null }), frame)
  return pageOf(inOrder(all.filter((row) => row.roleProfileId === role.id), sort), page, pageSize)
}

async function judgeRows(db: Database, rows: readonly StandingRow[], frame: Frame, now: number): Promise<JudgedRow[]> {
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
