import type { Db } from '#db/client.server'
import { findSameAssignment, listCourseTitles, type Target } from '#db/queries/assignments'
import { listReach } from '#db/queries/team-report'
import { type DueDayFault, dueDayFault } from '../../domain/insight/due-day'

/** What a manager is about to assign. `dueOn` is an ISO day. */
export type AssignmentDraft = { courseId: string; target: Target; dueOn: string; note: string }

/** `same`: it stands already. `used`: the form was sent before, and what it made is gone or is another thing. */
export type AssignmentFault = DueDayFault | 'unknown-course' | 'unknown-target' | 'same' | 'used'

/** Course and target by name, and the names of everyone it reaches today. */
export type AssignmentPreview = { course: string; target: string; people: string[] }

export type Judged = { problem: AssignmentFault } | { preview: AssignmentPreview }

/** Whom a draft would reach, before it is switched on; or why it cannot be. Changes nothing. */
export async function previewAssignment(db: Db, managerId: string, draft: AssignmentDraft, now: Date): Promise<Judged> {
  const judged = await judgeDraft(db, managerId, draft, now)
  if ('problem' in judged) return judged
  return (await findSameAssignment(db, draft)) === null ? judged : { problem: 'same' }
}

/** Whether this manager may assign this at all, whatever stands already. */
export async function judgeDraft(db: Db, managerId: string, draft: AssignmentDraft, now: Date): Promise<Judged> {
  const fault = dueDayFault(draft.dueOn, now.toISOString().slice(0, 10))
  if (fault) return { problem: fault }
  const [courses, { teams, reps }] = await Promise.all([listCourseTitles(db), listReach(db, managerId)])
  const course = courses.find((one) => one.id === draft.courseId)
  if (!course) return { problem: 'unknown-course' }
  const { kind, id } = draft.target
  const team = kind === 'team' ? teams.find((one) => one.id === id) : undefined
  const people = reps.filter((rep) => (team ? rep.teamPath.startsWith(team.path) : kind === 'person' && rep.id === id))
  const target = team?.name ?? people[0]?.name
  if (target === undefined) return { problem: 'unknown-target' }
  return { preview: { course: course.title, target, people: people.map((rep) => rep.name) } }
}
