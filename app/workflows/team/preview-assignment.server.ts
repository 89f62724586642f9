import type { Db } from '#db/client.server'
import { type AssignedWork, findSameAssignment, listCourseTitles, listQuizTitles, type Target } from '#db/queries/assignments'
import { listFinishedOf } from '#db/queries/finished-work'
import { listReach } from '#db/queries/team-report'
import { type DueDayFault, dueDayFault } from '../../domain/insight/due-day'

/** A course by its id, or a quiz by the id of its module. */
export type WorkNamed = { kind: 'course' | 'quiz'; id: string }

/** What a manager is about to assign. `dueOn` is an ISO day. */
export type AssignmentDraft = { work: WorkNamed; target: Target; dueOn: string; note: string }

/** `same`: it stands already. `used`: the form was sent before, and what it made is gone or is another thing. */
export type AssignmentFault = DueDayFault | 'unknown-work' | 'unknown-target' | 'same' | 'used'

/** Work and target by name, the names of everyone it reaches today who has it to do, and of those who have done it already. */
export type AssignmentPreview = { title: string; quiz: boolean; target: string; people: string[]; done: string[] }

export type Judged = { problem: AssignmentFault } | { preview: AssignmentPreview; work: AssignedWork }

/** Whom a draft would reach, before it is switched on; or why it cannot be. Changes nothing. */
export async function previewAssignment(db: Db, managerId: string, draft: AssignmentDraft, now: Date): Promise<Judged> {
  const judged = await judgeDraft(db, managerId, draft, now)
  if ('problem' in judged) return judged
  return (await findSameAssignment(db, { ...draft, ...judged.work })) === null ? judged : { problem: 'same' }
}

/** Whether this manager may assign this at all, whatever stands already. */
export async function judgeDraft(db: Db, managerId: string, draft: AssignmentDraft, now: Date): Promise<Judged> {
  const fault = dueDayFault(draft.dueOn, now.toISOString().slice(0, 10))
  if (fault) return { problem: fault }
  const [found, { teams, reps }] = await Promise.all([findWork(db, draft.work), listReach(db, managerId)])
  if (!found) return { problem: 'unknown-work' }
  const { kind, id } = draft.target
  const team = kind === 'team' ? teams.find((one) => one.id === id) : undefined
  const people = reps.filter((rep) => (team ? rep.teamPath.startsWith(team.path) : kind === 'person' && rep.id === id))
  const target = team?.name ?? people[0]?.name
  if (target === undefined) return { problem: 'unknown-target' }
  const finished = await listFinishedOf(db, people.map((rep) => rep.id), found.work)
  const names = (done: boolean) => people.flatMap((rep) => (finished.has(rep.id) === done ? [rep.name] : []))
  return { work: found.work, preview: { title: found.title, quiz: draft.work.kind === 'quiz', target, people: names(false), done: names(true) } }
}

/** A course or a quiz that can be assigned, with its title; null where there is none. */
async function findWork(db: Db, { kind, id }: WorkNamed): Promise<{ title: string; work: AssignedWork } | null> {
  if (kind === 'course') {
    const course = (await listCourseTitles(db)).find((one) => one.id === id)
    return course ? { title: course.title, work: { courseId: course.id, moduleId: null } } : null
  }
  const quiz = (await listQuizTitles(db)).find((one) => one.id === id)
  return quiz ? { title: quiz.title, work: { courseId: quiz.courseId, moduleId: quiz.id } } : null
}
