import type { Database } from '#db/client.server'
import { listNamed } from '#db/queries/due-days'
import { findReach, type TeamName } from '#db/queries/managed-teams'
import { listCounts } from '#db/queries/standings'
import { findFrame, type Frame } from '#db/queries/team-frame'
import { listFinishers, listUsedUp } from '#db/queries/team-progress'
import { findNeeds, listGroups, listMembers, type StandingMember } from '#db/queries/team-standings'
import { unseenPlace } from '../../domain/insight/heat-map'
import type { Member } from '../../domain/insight/member'
import { type LimitedQuiz, limitedQuizzes, overdueOf, type Owing, owingOf } from '../../domain/insight/owing'
import type { Assigned } from '../../domain/insight/steps'
import { type RoleLabels, roleLabels } from '../../domain/insight/role-labels'
import { groupsOf, needsOf, type StandingGroup, summarise, type TeamNeeds } from '../../domain/insight/summarise'

/** How many of those who need their manager are named; the rest is a number. */
const named = 2

/** Up to so many people are read one by one; of more, a page, and what they come to together. */
const few = 500

/** A person of a manager as they stood when last judged. */
export type StandingRow = Member & Pick<StandingMember, 'weakest' | 'skills'> & { place: number; teamName: string }

/** Whose people are asked for: all of a manager, or of one of their teams with what lies below it. */
export type Scope = { managerId: string; teamId: string | null }

/** What is assigned to people by name, by person. */
export type Named = ReadonlyMap<string, readonly Assigned[]>

/** What a manager's page of people begins from. `team`: the one asked for, or their first; `teamIds`: all that are asked for. `people`: everyone in it, where they are few. `today`: an ISO day. */
export type Team = { team: TeamName | null; teamIds: string[]; frame: Frame; owing: Owing[]; limited: LimitedQuiz[]; people: StandingRow[] | null; today: string }

/** What is assigned to people by name; a query where anything is to anybody. */
export async function namedOf(db: Database, frame: Frame, of: Parameters<typeof listNamed>[1]): Promise<Named> {
  return frame.named.length === 0 ? new Map() : listNamed(db, of)
}

export const limitedOf = ({ assigned, named: byName, quizzes, teams }: Frame): LimitedQuiz[] => limitedQuizzes(assigned, byName, quizzes, teams)

/** Who of these people is at the end of which quiz that may be used up; a query where any is assigned alone. */
export const usedUpOf = (db: Database, frame: Frame, personIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => listUsedUp(db, personIds, limitedOf(frame))

/** A manager's people, of one team with all below it or of all: three queries. Null when the team asked for is not theirs. */
export async function openTeam(db: Database, scope: Scope, now: number): Promise<Team | null> {
  const found = await reachOf(db, scope)
  if (!found) return null
  const { team, teamIds, reach } = found
  const [members, frame] = await Promise.all([listMembers(db, teamIds, { withSkills: false, limit: few + 1 }), findFrame(db, reach)])
  const today = new Date(now).toISOString().slice(0, 10)
  const owing = owingOf(frame.assigned, frame.named, [...frame.courses, ...frame.quizzes], frame.teams, today)
  return { team, teamIds, frame, owing, limited: limitedOf(frame), today, people: members.length > few ? null : rowsOf(members, frame) }
}

/** The teams that are asked for, among those that a manager reaches. Null when the team asked for is not theirs. */
export async function reachOf(db: Database, { managerId, teamId }: Scope) {
  const reach = await findReach(db, managerId)
  const only = teamId === null ? null : reach.teams.find(({ id }) => id === teamId)
  if (only === undefined) return null
  const teams = only === null ? reach.teams : reach.teams.filter(({ path }) => path.startsWith(only.path))
  return { reach, team: only ?? reach.teams[0] ?? null, teamIds: teams.map(({ id }) => id) }
}

export function rowsOf(members: readonly StandingMember[], frame: Frame): StandingRow[] {
  const teams = new Map(frame.teams.map((team) => [team.id, team]))
  return members.map(({ id, name, teamId, roleProfileId, readiness, weakest, skills, place }) => {
    const team = teams.get(teamId)
    return { id, name, teamId, roleProfileId, readiness, weakest, skills, place: place ?? unseenPlace, teamName: team?.name ?? '', teamPath: team?.path ?? '' }
  })
}

/** What few people come to, as these rows have them; a query where something they must do may be past its day, and one where something is assigned by name. */
export async function sumUpFew(db: Database, { frame, owing, today }: Team, people: readonly StandingRow[], labels: RoleLabels) {
  const personIds = people.map(({ id }) => id)
  const [finished, own] = await Promise.all([listFinishers(db, { personIds }, owing.map(({ work }) => work)), namedOf(db, frame, { personIds })])
  const rows = people.map((row) => ({ ...row, overdue: overdueOf(row, own.get(row.id) ?? [], owing, finished, today) }))
  return summed(frame, groupsOf(rows), labels, needsOf(rows, named))
}

/** What many people come to, as each stood when last judged: three queries, on roll-ups. */
export async function sumUpMany(db: Database, { teamIds, frame, owing, today }: Team) {
  const [groups, counts, needs] = await Promise.all([listGroups(db, teamIds), listCounts(db, teamIds), findNeeds(db, teamIds, { owing, today }, named)])
  return summed(frame, groups, roleLabels(counts), needs)
}

function summed(frame: Frame, groups: readonly StandingGroup[], labels: RoleLabels, needs: TeamNeeds) {
  return { groups, summary: summarise({ groups, labels, needs }, frame.profiles) }
}
