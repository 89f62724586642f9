import type { Database } from '#db/client.server'
import { shareFinished } from '../../domain/insight/completion'
import { byteOrderMark, csvLine } from '../../library/formats/csv/csv-line'
import { audit } from '../audit.server'
import type { Scope } from './open-team.server'
import { chosenLines, type CompletionQuestion, openCompletion } from './read-completion.server'
import { type CoursePeopleQuestion, type CoursePersonLine, openCourse } from './read-course-people.server'

const percent = (share: number) => String(Math.round(share * 100))
const day = (at: number | null) => (at === null ? '' : new Date(at).toISOString().slice(0, 10))

/** The courses that are asked for with how far a manager's people are in each, as a CSV file. Null where the team asked for is not theirs. */
export async function exportCompletion(db: Database, scope: Scope, asked: CompletionQuestion & { now: number }): Promise<string | null> {
  const opened = await openCompletion(db, scope, asked)
  if (!opened) return null
  const head = ['Course', 'People', 'Finished', 'Finished, %', 'Under way', 'Not begun', 'Overdue', 'Must finish']
  const lines = chosenLines(opened.lines, asked).map((line) =>
    [line.title, line.people, line.finished, line.people === 0 ? '' : percent(shareFinished(line)), line['under-way'], line['not-begun'], line.overdue, line.must].map(String))
  return byteOrderMark + [head, ...lines].map(csvLine).join('')
}

const peopleAtOnce = 5000

/**
 * The people of a manager as they are in one course, all that are asked for, as the pieces of a CSV file. That the figures were taken away is on record before the
 * first piece. Null when the team or the course is not there for them.
 */
export async function exportCoursePeople(db: Database, scope: Scope, asked: CoursePeopleQuestion & { now: number }): Promise<AsyncGenerator<string> | null> {
  const opened = await openCourse(db, scope, asked)
  if (!opened?.team) return null
  const { team, course, matching } = opened
  const after = { team: team.name, course: course.title, people: matching }
  await db.transaction().execute((tx) => audit(tx, { actorId: scope.managerId, action: 'team.exported', subjectType: 'team', subjectId: team.id, after }, new Date(asked.now)))
  return pieces(await opened.read(null, 0), course)
}

async function* pieces(people: readonly CoursePersonLine[], { lessons, quizzes }: { lessons: number; quizzes: number }): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(['Person', 'Team', 'State', 'Overdue', 'Lessons finished', 'Lessons', 'Quizzes passed', 'Quizzes', 'Best quiz score, %', 'Due', 'Finished'])
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    yield people.slice(from, from + peopleAtOnce).map((one) => csvLine([
      one.name, one.teamName, one.finishedAt !== null ? 'finished' : one.begun ? 'under way' : 'not begun', one.overdue ? 'yes' : 'no', String(one.lessonsDone), String(lessons),
      String(one.quizzesPassed), String(quizzes), one.bestScore === null ? '' : percent(one.bestScore), one.dueOn ?? '', day(one.finishedAt),
    ])).join('')
  }
}
