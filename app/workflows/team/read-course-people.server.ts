import type { Database } from '#db/client.server'
import { type CoursePerson, listCoursePeople } from '#db/queries/team-completion'
import type { CompletionState, PersonSort, Whom } from '../../domain/insight/completion'
import { reachedBy, reachedLate } from '../../domain/insight/owing'
import { nearestPage } from '../../domain/insight/sort-rows'
import { assignedTo } from '../../domain/insight/steps'
import type { Scope } from './open-team.server'
import { openCompletion } from './read-completion.server'

const pageSize = 25

export type CoursePeopleQuestion = { courseId: string; whom: Whom; state: CompletionState | null; sort: PersonSort; now: number }

/** How far a manager's people are in one course: what they come to, and how to read them. Null when the team or the course is not there for them. */
export async function openCourse(db: Database, scope: Scope, { courseId, whom, state, sort, now }: CoursePeopleQuestion) {
  const opened = await openCompletion(db, scope, { whom, now, courseId })
  const [line] = opened?.lines ?? []
  const course = opened?.frame.courses.find(({ id }) => id === courseId)
  if (!opened || !line || !course) return null
  const { frame, team, teams, teamIds, today } = opened
  const assigned = frame.assigned.filter((one) => one.workId === courseId)
  const asked = { courseId, today, must: whom === 'must' ? reachedBy(assigned, teams) : null, late: reachedLate(assigned, teams, today), state, sort }
  const paths = new Map(frame.teams.map((one) => [one.id, one]))
  const toLine = ({ namedDue, ...person }: CoursePerson) => {
    const own = paths.get(person.teamId)
    const due = [...assignedTo({ id: person.id, teamPath: own?.path ?? '' }, assigned).map(({ dueOn }) => dueOn), ...(namedDue === null ? [] : [namedDue])].sort()[0] ?? null
    return { ...person, teamName: own?.name ?? '', dueOn: due, overdue: due !== null && due < today && person.finishedAt === null }
  }
  const read = async (limit: number | null, offset: number) => (await listCoursePeople(db, teamIds, { ...asked, limit, offset })).map(toLine)
  return { course, line, team, teams: frame.teams, matching: state === null ? line.people : line[state], read }
}

export type CoursePersonLine = Awaited<ReturnType<NonNullable<Awaited<ReturnType<typeof openCourse>>>['read']>>[number]

/** One page of a manager's people as they are in a course. Null when the team or the course is not there for them. */
export async function readCoursePeople(db: Database, scope: Scope, asked: CoursePeopleQuestion & { page: number }) {
  const opened = await openCourse(db, scope, asked)
  if (!opened) return null
  const { course, line, team, teams, matching, read } = opened
  const { page, pages, offset } = nearestPage(matching, asked.page, pageSize)
  return { course, line, team, teams, rows: await read(pageSize, offset), page, pages }
}
