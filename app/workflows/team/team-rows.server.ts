import type { Database } from '#db/client.server'
import { findFrame, type Frame } from '#db/queries/team-frame'
import { listMembers, listTeamProgress } from '#db/queries/team-report'
import type { Member } from '../../domain/insight/member'
import { assignedTo, type CourseProgress, stepsOf } from '../../domain/insight/steps'
import { summarise, type TeamRow } from '../../domain/insight/summarise'
import { weakestMandatory } from '../../domain/insight/weakest-mandatory'

/** How many of those who need their manager are named; the rest is a number. */
const named = 2

/**
 * A manager's people, of one team with all below it or of all, as each was last observed: three queries, all on roll-ups. Null when the
 * team asked for is not theirs.
 */
export async function readTeamRows(db: Database, managerId: string, teamId: string | null, now: number) {
  const [{ teams, members }, progress, frame] = await Promise.all([listMembers(db, managerId), listTeamProgress(db, managerId), findFrame(db, managerId)])
  const only = teamId === null ? null : teams.find((team) => team.id === teamId)
  if (only === undefined) return null
  const chosen = only === null ? members : members.filter((member) => member.teamPath.startsWith(only.path))
  return { teams, frame, rows: toRows(chosen, progress, frame, now) }
}

/** What people come to together. */
export function summaryOf(rows: readonly TeamRow[], frame: Frame) {
  const summary = summarise(rows, frame.profiles)
  return { ...summary, needs: summary.needs.slice(0, named), needing: summary.needs.length }
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
