import type { Database } from '#db/client.server'
import type { Scope } from '#db/queries/managed-teams'
import { listCounts } from '#db/queries/standings'
import { findFrame, type Frame } from '#db/queries/team-frame'
import { listFinishers } from '#db/queries/team-progress'
import { findNeeds, listGroups, listMembers, type StandingMember } from '#db/queries/team-standings'
import { unseenPlace } from '../../domain/insight/heat-map'
import type { Member } from '../../domain/insight/member'
import { overdueOf, type Owing, owingOf } from '../../domain/insight/owing'
import { type RoleLabels, roleLabels } from '../../domain/insight/role-labels'
import { groupsOf, needsOf, type StandingGroup, summarise, type TeamNeeds } from '../../domain/insight/summarise'

/** How many of those who need their manager are named; the rest is a number. */
const named = 2

/** Up to so many people are read one by one; of more, a page, and what they come to together. */
const few = 500

/** A person of a manager as they stood when last judged. */
export type StandingRow = Member & Pick<StandingMember, 'weakest' | 'skills'> & { place: number; teamName: string }

/** What a manager's page of people begins from. `people`: everyone in it, where they are few. */
export type Team = { scope: Scope; frame: Frame; owing: Owing[]; people: StandingRow[] | null }

/** A manager's people, of one team with all below it or of all: two queries. Null when the team asked for is not theirs. */
export async function openTeam(db: Database, scope: Scope, now: number): Promise<Team | null> {
  const [members, frame] = await Promise.all([listMembers(db, scope, { withSkills: false, limit: few + 1 }), findFrame(db, scope.managerId)])
  if (scope.teamId !== null && !frame.teams.some(({ id }) => id === scope.teamId)) return null
  const owing = owingOf(frame.assigned, frame.courses, frame.teams, new Date(now).toISOString().slice(0, 10))
  return { scope, frame, owing, people: members.length > few ? null : rowsOf(members, frame) }
}

export function rowsOf(members: readonly StandingMember[], frame: Frame): StandingRow[] {
  const teams = new Map(frame.teams.map((team) => [team.id, team]))
  return members.map((member) => {
    const team = teams.get(member.teamId)
    return { ...member, teamName: team?.name ?? '', teamPath: team?.path ?? '', place: member.place ?? unseenPlace }
  })
}

/** What few people come to, as these rows have them; a query where something they must do is past its day. */
export async function sumUpFew(db: Database, { scope, frame, owing }: Team, people: readonly StandingRow[], labels: RoleLabels) {
  const finished = await listFinishers(db, scope.managerId, owing.map(({ course }) => course))
  const rows = people.map((row) => ({ ...row, overdue: overdueOf(row, owing, finished) }))
  return summed(frame, groupsOf(rows), labels, needsOf(rows, named))
}

/** What many people come to, as each stood when last judged: three queries, on roll-ups. */
export async function sumUpMany(db: Database, { scope, frame, owing }: Team) {
  const [groups, counts, needs] = await Promise.all([listGroups(db, scope), listCounts(db, scope), findNeeds(db, scope, owing, named)])
  return summed(frame, groups, roleLabels(counts), needs)
}

function summed(frame: Frame, groups: readonly StandingGroup[], labels: RoleLabels, needs: TeamNeeds) {
  return { groups, summary: summarise({ groups, labels, needs }, frame.profiles) }
}
