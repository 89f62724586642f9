import type { Database } from '#db/client.server'
import { listLearnerStates, neverObserved } from '#db/queries/learner-state'
import type { Frame } from '#db/queries/team-frame'
import { listMembers, listPage, type StandingOrder } from '#db/queries/team-standings'
import type { RoleProfile } from '../../domain/content/taxonomy'
import { daysWithout, heatColumns, heatSortOf, heatSorts, sortHeat } from '../../domain/insight/heat-map'
import { labelsOf } from '../../domain/insight/role-labels'
import { holdersOf } from '../../domain/insight/summarise'
import { asOfNow, type JudgedRow, placeOf } from './judge-rows'
import { openTeam, rowsOf, type Scope, type StandingRow, sumUpFew, sumUpMany } from './open-team.server'

/** `roleId`: null for the role that most have. `sort`: what is not known is as usual. `now`: ms epoch. */
export type RoleQuestion = { roleId: string | null; sort: string; now: number }

/** Whom a manager's people by skills are read from. `everyone`: all of them, judged as of now, where they are few. `chosen`: null where nobody has a role. */
export type OpenedRole = NonNullable<Awaited<ReturnType<typeof openRole>>>
export type ChosenRole = NonNullable<OpenedRole['chosen']>

/** Whom a manager's people by skills are, and in which order. Null when the team asked for is not theirs. */
export async function openRole(db: Database, scope: Scope, { roleId, sort, now }: RoleQuestion) {
  const team = await openTeam(db, scope, now)
  if (!team) return null
  const { frame } = team
  const everyone = team.people && (await judgeRows(db, team.people, frame, now))
  const { groups, summary } = everyone ? await sumUpFew(db, team, everyone, labelsOf(everyone)) : await sumUpMany(db, team)
  const roles = frame.profiles.flatMap(({ id, name }) => {
    const people = holdersOf(groups, id)
    return people === 0 ? [] : [{ id, name, people }]
  })
  const profile = frame.profiles.find(({ id }) => id === (roles.find((role) => role.id === roleId)?.id ?? summary.profile?.id))
  const chosen = profile ? { profile, role: { id: profile.id, name: profile.name, people: holdersOf(groups, profile.id) }, sort: heatSortOf(sort, profile.requirements) } : null
  return { team, everyone, summary, roles, chosen }
}

type Page = { limit: number; offset: number }

const inOrder = (rows: readonly JudgedRow[], sort: string): JudgedRow[] => sortHeat(rows.map(placeOf), sort).map(({ row }) => row)

const isKept = (sort: string): sort is StandingOrder => (heatSorts as readonly string[]).includes(sort)

/**
 * The people of the role in order: one page of them, all where none is named. Of many by where each stood when last judged; by a skill that reads all of them with all
 * their skills, for what is kept in order is the role, not each skill.
 */
export async function orderRole(db: Database, { team: { teamIds, frame }, everyone }: OpenedRole, { role, sort }: ChosenRole, page: Page | null): Promise<StandingRow[]> {
  if (!everyone && isKept(sort)) return rowsOf(await listPage(db, teamIds, { roleId: role.id, order: sort }, page), frame)
  const all = everyone ?? rowsOf(await listMembers(db, teamIds, { withSkills: true, limit: null }), frame)
  const ordered = inOrder(all.filter((row) => row.roleProfileId === role.id), sort)
  return page === null ? ordered : ordered.slice(page.offset, page.offset + page.limit)
}

/** The people of one page judged as of now, and so in order among themselves. */
export async function judgedOf(db: Database, { team: { frame }, everyone }: OpenedRole, page: readonly StandingRow[], sort: string, now: number): Promise<JudgedRow[]> {
  return everyone ? [...page] : inOrder(await judgeRows(db, page, frame, now), sort)
}

async function judgeRows(db: Database, rows: readonly StandingRow[], frame: Frame, now: number): Promise<JudgedRow[]> {
  const states = await listLearnerStates(db, rows.map(({ id }) => id))
  return rows.map((row) => asOfNow(row, states.get(row.id) ?? neverObserved(), frame.profiles, now))
}

/** The skills of a role, in the order of its columns. */
export const columnsOf = (frame: Frame, profile: RoleProfile) =>
  heatColumns(profile.requirements).map(({ skillId, level, mandatory }) => ({ skillId, name: frame.skillNames[skillId] ?? skillId, level, mandatory }))

export type HeatLine = ReturnType<typeof lineOf>[number]

/** One person's line, its cells in the order of the columns. `figure`: of the role, null before any evidence; `days`: without evidence. */
export function lineOf({ id, name, readiness, standing }: JudgedRow, profile: RoleProfile, now: number) {
  if (!standing) return []
  const cells = heatColumns(profile.requirements).flatMap(({ skillId }) => {
    const skill = standing.skills[skillId]
    return skill ? [{ label: skill.label, figure: skill.figure, low: skill.low, high: skill.high, n: skill.n, at: skill.at }] : []
  })
  return [{ id, name, label: standing.label, figure: readiness?.figure ?? null, days: daysWithout(readiness?.takenAt ?? null, now), cells }]
}
