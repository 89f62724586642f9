import type { CourseFacts, QuizFacts } from '~/domain/progress/programme/done-parts'
import type { Db } from '../client.server'
import { grantedEnd } from './accommodations'
import { keptOf } from './held-back'
import { listed } from './managed-teams'
import { toTime, toTimeOrNull } from './values'

/** Of these courses those that are not put away, with how one person stands in each of their quizzes: one query. */
export async function listCourseFacts(db: Db, personId: string, courseIds: readonly string[]): Promise<CourseFacts[]> {
  const rows = await db
    .selectFrom('course')
    .leftJoin('course_progress as reached', (join) => join.onRef('reached.course_id', '=', 'course.id').on('reached.person_id', '=', personId))
    .leftJoin('module', (join) => join.onRef('module.course_id', '=', 'course.id').on('module.archived_at', 'is', null))
    .leftJoin('quiz', 'quiz.module_id', 'module.id')
    .leftJoin('module_progress as progress', (join) => join.onRef('progress.module_id', '=', 'module.id').on('progress.person_id', '=', personId))
    .leftJoin('attempt', (join) =>
      join.onRef('attempt.quiz_id', '=', 'quiz.id').on('attempt.person_id', '=', personId).on('attempt.submitted_at', 'is not', null).on('attempt.score', 'is not', null))
    .select([
      'course.id', 'course.title', 'reached.finished_at', 'module.id as module_id', 'quiz.id as quiz_id', 'quiz.title as quiz_title', 'quiz.policy as quiz_policy', 'progress.passed_at',
      'attempt.passed', 'attempt.policy as kept_policy', 'attempt.submitted_at as kept_at', grantedEnd(db, personId).as('granted_end'),
    ])
    .where('course.id', 'in', listed(courseIds))
    .where('course.archived_at', 'is', null)
    .orderBy('course.position').orderBy('course.id').orderBy('module.position').orderBy('module.id').orderBy('attempt.submitted_at').orderBy('attempt.id')
    .execute()
  const courses = new Map<string, CourseFacts>()
  const quizzes = new Map<string, QuizFacts>()
  for (const row of rows) {
    const course = courses.get(row.id) ?? { id: row.id, title: row.title, finishedAt: toTimeOrNull(row.finished_at), quizzes: [] }
    courses.set(course.id, course)
    if (row.quiz_id === null || row.module_id === null) continue
    const quiz = quizzes.get(row.quiz_id) ?? { moduleId: row.module_id, title: row.quiz_title ?? '', passedAt: toTimeOrNull(row.passed_at), attempts: [] }
    if (!quizzes.has(row.quiz_id)) course.quizzes.push(quiz)
    quizzes.set(row.quiz_id, quiz)
    if (row.kept_at !== null) quiz.attempts.push({ submittedAt: toTime(row.kept_at), passed: row.passed === 1, taken: keptOf(row) })
  }
  return [...courses.values()]
}
