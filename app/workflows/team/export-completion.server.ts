import type { Database } from '#db/client.server'
import type { CourseCompletion } from '../../domain/insight/completion'
import { inLots } from '../in-lots'
import type { Scope } from './open-team.server'
import { chosenLines, type CompletionQuestion, openCompletion } from './read-completion.server'
import { type CoursePeopleQuestion, openCourse } from './read-course-people.server'
import { recordExport } from './record-export.server'

const coursesAtOnce = 1000

/** The courses that are asked for with how far a manager's people are in each. Null where the team asked for is not theirs. */
export async function exportCompletion(db: Database, scope: Scope, asked: CompletionQuestion & { now: number }): Promise<AsyncGenerator<readonly CourseCompletion[]> | null> {
  const opened = await openCompletion(db, scope, asked)
  return opened && inLots(chosenLines(opened.lines, asked), coursesAtOnce, async (some) => some)
}

const peopleAtOnce = 5000

/**
 * The people of a manager as they are in one course, all that are asked for. That the figures were taken away is on record before. Null when the team or the course is
 * not there for them.
 */
export async function exportCoursePeople(db: Database, scope: Scope, asked: CoursePeopleQuestion & { now: number }) {
  const opened = await openCourse(db, scope, asked)
  if (!opened?.team) return null
  const { team, course, matching } = opened
  await recordExport(db, scope.managerId, team, { course: course.title, people: matching }, asked.now)
  return { course, lots: inLots(await opened.read(null, 0), peopleAtOnce, async (some) => some) }
}
