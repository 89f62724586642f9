import type { Database } from '#db/client.server'
import { findFrame, type Frame } from '#db/queries/team-frame'
import { listMembers, listTeamProgress, type TeamName } from '#db/queries/team-report'
import { labelOf, type Member } from '../../domain/insight/member'
import { pageOf, sortRows, type TeamSort } from '../../domain/insight/sort-rows'
import { assignedTo, type CourseProgress, stepsOf } from '../../domain/insight/steps'
import { summarise, type TeamRow } from '../../domain/insight/summarise'
import { weakestMandatory } from '../../domain/insight/weakest-mandatory'

const pageSize = 25
/** How many of those who need their manager are named; the rest is a number. */
const named = 2

export type TeamQuestion = { teamId: string | null; sort: TeamSort; page: number; now: number }

/**
 * A manager's people, one page of them, and what they come to together: three queries, all on roll-ups. Null when the team
 * asked for is not theirs.
 */
export async function readTeam(db: Database, managerId: string, { teamId, sort, page, now }: TeamQuestion) {
  const [{ teams, members }, progress, frame] = await Promise.all([listMembers(db, managerId), listTeamProgress(db, managerId), findFrame(db, managerId)])
  const only = teamId === null ? null : teams.find((team) => team.id === teamId)
  if (only === undefined) return null
  const chosen = only === null ? members : members.filter((member) => member.teamPath.startsWith(only.path))
  const rows = toRows(chosen, progress, frame, now)
  const summary = summarise(rows, frame.profiles)
  const shown = pageOf(sortRows(rows, sort), page, pageSize)
  return {
    teams,
    summary: { ...summary, needs: summary.needs.slice(0, named), needing: summary.needs.length },
    skillNames: frame.skillNames,
    page: shown.page,
    pages: shown.pages,
    rows: shown.rows.map((row) => toLine(row, teams, frame.skillNames)),
  }
}

function toRows(members: readonly Member[], progress: readonly (CourseProgress & { personId: string })[], frame: Frame, now: number): TeamRow[] {
  const today = new Date(now).toISOString().slice(0, 10)
  const ofPerson = new Map<string, CourseProgress[]>()
  for (const one of progress) ofPerson.set(one.personId, [...(ofPerson.get(one.personId) ?? []), one])
  const profiles = new Map(frame.profiles.map((profile) => [profile.id, profile]))
  return members.map((member) => {
    const own = ofPerson.get(member.id) ?? []
    const profile = profiles.get(member.roleProfileId ?? '')
    const moments = [member.lastActiveAt, ...own.map((one) => one.lastPassedAt)].filter((at) => at !== null)
    return {
      ...member,
      lastActiveAt: moments.length === 0 ? null : Math.max(...moments),
      steps: stepsOf(frame.courses, own, assignedTo(member, frame.assigned), today),
      weakest: profile && member.readiness ? weakestMandatory(profile, member.readiness.skills) : null,
    }
  })
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
