import type { Database } from '#db/client.server'
import { listAssignmentsFor } from '#db/queries/assignments'
import { listCertificates } from '#db/queries/certificates'
import { findReach } from '#db/queries/managed-teams'
import { findFrame } from '#db/queries/team-frame'
import { listNudges } from '#db/queries/nudges'
import { listNotesBetween } from '#db/queries/one-to-one'
import { listProgrammesOf } from '#db/queries/team-programmes'
import { findMember, listModuleProgress } from '#db/queries/team-report'
import { listTimeline } from '#db/queries/timeline'
import { labelOf } from '../../domain/insight/member'
import { outlineProgress } from '../../domain/insight/outline-progress'
import { nudgeBounds, withheldNudge } from '../../domain/progress/nudge'
import { weakestMandatory } from '../../domain/insight/weakest-mandatory'
import { shownCertificates } from '../certificates/shown-certificate'
import { shownNote } from '../one-to-one/open-thread.server'

/** So many of the newest notes between the two stand on the sheet. */
const shownNotes = 3
/** So many of the newest moments of their timeline. */
const shownMoments = 4

const day = 24 * 60 * 60 * 1000

/**
 * One rep as their manager sees them, from roll-ups, with the newest notes between the two, the nudges that they got lately, what is assigned to them, their programmes, the
 * rep's certificates and the newest of their timeline: ten queries. Null when the person is not the manager's. `lookedAt`: today, already. `mayVerify`: nobody verifies themself.
 */
export async function readMember(db: Database, managerId: string, personId: string, now: number) {
  const startOfDay = now - (now % day)
  const [found, modules, frame, notes, certificates, nudges, assigned, programmes, lately] = await Promise.all([
    findMember(db, managerId, personId, startOfDay),
    listModuleProgress(db, personId),
    findReach(db, managerId).then((reach) => findFrame(db, reach)),
    listNotesBetween(db, managerId, personId, shownNotes, null),
    listCertificates(db, personId),
    listNudges(db, personId, now - nudgeBounds.fortnightDays * day),
    listAssignmentsFor(db, personId),
    listProgrammesOf(db, personId),
    listTimeline(db, { personId, managerId, kind: null, before: null, limit: shownMoments }),
  ])
  if (!found) return null
  const { member, teamName, lookedAt } = found
  const profile = frame.profiles.find((one) => one.id === member.roleProfileId)
  const weakest = profile && member.readiness ? weakestMandatory(profile, member.readiness.skills) : null
  return {
    id: member.id, name: member.name, teamName, lookedAt, mayVerify: member.id !== managerId, notes: notes.map((note) => shownNote(note, managerId)),
    certificates: shownCertificates(certificates, now), programmes, lately,
    nudge: { last: nudges[0] ? { sender: nudges[0].sender, sentAt: nudges[0].sentAt } : null, withheld: withheldNudge(nudges.map(({ sentAt }) => sentAt), now) },
    roleProfileId: member.roleProfileId, roleName: profile?.name ?? null,
    label: labelOf(member),
    figure: member.readiness?.figure ?? null,
    takenAt: member.readiness?.takenAt ?? null,
    weakest: weakest === null ? null : { id: weakest, name: frame.skillNames[weakest] ?? weakest },
    skills: (profile?.requirements ?? []).map(({ skillId, mandatory, level }) => {
      const known = member.readiness?.skills[skillId]
      return { id: skillId, name: frame.skillNames[skillId] ?? skillId, mandatory, level, figure: known?.figure ?? null, label: known?.label ?? null }
    }),
    extended: assigned.flatMap(({ courseId, moduleId, dueOn, extended }) => (extended ? [{ workId: moduleId ?? courseId, dueOn, ...extended }] : [])),
    courses: outlineProgress(frame.courses, modules, assigned.map(({ courseId, moduleId, dueOn }) => ({ workId: moduleId ?? courseId, dueOn })), new Date(now).toISOString().slice(0, 10)),
  }
}
