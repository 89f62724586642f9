import { type CourseOutline, type ModuleOutline, quizMinutes, readingMinutes } from '~/domain/progress/outline'
import type { QuizPolicy } from '~/domain/quiz/policy'
import type { Db } from '../client.server'
import { fromJson, toTimeOrNull } from './values'

/** The lessons of a module in order, each with the version that a new reader gets. */
export async function listLessonsOf(db: Db, moduleId: string): Promise<{ lessonId: string; versionId: string; title: string }[]> {
  const rows = await db
    .selectFrom('lesson')
    .innerJoin('lesson_version', 'lesson_version.id', 'lesson.current_version_id')
    .select(['lesson.id', 'lesson_version.id as version_id', 'lesson_version.title'])
    .where('lesson.module_id', '=', moduleId)
    .orderBy('lesson.position')
    .orderBy('lesson.id')
    .execute()
  return rows.map((row) => ({ lessonId: row.id, versionId: row.version_id, title: row.title }))
}

/** Every course as one person meets it, or one course only: two queries, whatever there is. */
export async function listOutlines(db: Db, personId: string, only: string | null = null): Promise<CourseOutline[]> {
  const [lessons, quizzes] = await Promise.all([lessonRows(db, personId, only), quizRows(db, personId, only)])
  const courses = new Map<string, CourseOutline>()
  const modules = new Map<string, ModuleOutline>()
  for (const row of lessons) {
    const course = courses.get(row.course_id) ?? { id: row.course_id, title: row.course_title, summary: row.course_summary, modules: [], dueOn: null }
    courses.set(course.id, course)
    let module = modules.get(row.module_id)
    if (!module) {
      module = { id: row.module_id, slug: row.module_slug, title: row.module_title, summary: row.module_summary, lessons: [], quiz: null }
      modules.set(module.id, module)
      course.modules.push(module)
    }
    module.lessons.push({
      id: row.id, slug: row.slug, title: row.title, summary: row.summary, minutes: readingMinutes(row.words),
      startedAt: toTimeOrNull(row.started_at), finishedAt: toTimeOrNull(row.finished_at),
    })
  }
  for (const row of quizzes) {
    const module = modules.get(row.module_id ?? '')
    if (!module) continue
    const policy = fromJson<QuizPolicy>(row.policy)
    const questions = policy.draw === 'all' ? Number(row.items) : Math.min(policy.draw.random, Number(row.items))
    const attemptsLeft = policy.attempts === null ? null : Math.max(0, policy.attempts - Number(row.submitted))
    module.quiz = {
      id: row.id, title: row.title, questions, minutes: quizMinutes(questions), bestScore: row.best_score, passed: row.passed_at !== null,
      openAttemptId: row.open_attempt_id, attemptsLeft,
    }
  }
  return [...courses.values()]
}

function lessonRows(db: Db, personId: string, only: string | null) {
  let query = db
    .selectFrom('lesson')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .innerJoin('course', 'course.id', 'module.course_id')
    .leftJoin('reading', (join) => join.onRef('reading.lesson_id', '=', 'lesson.id').on('reading.person_id', '=', personId))
    .innerJoin('lesson_version as version', (join) =>
      join.on((eb) => eb('version.id', '=', eb.fn.coalesce('reading.lesson_version_id', 'lesson.current_version_id'))),
    )
    .select([
      'course.id as course_id', 'course.title as course_title', 'course.summary as course_summary', 'module.id as module_id',
      'module.slug as module_slug', 'module.title as module_title', 'module.summary as module_summary', 'lesson.id', 'lesson.slug',
      'version.title', 'version.summary', 'version.words', 'reading.started_at', 'reading.finished_at',
    ])
  if (only !== null) query = query.where('course.id', '=', only)
  return query.orderBy('course.position').orderBy('course.id').orderBy('module.position').orderBy('module.id').orderBy('lesson.position')
    .orderBy('lesson.id').execute()
}

function quizRows(db: Db, personId: string, only: string | null) {
  let query = db
    .selectFrom('quiz')
    .innerJoin('module', 'module.id', 'quiz.module_id')
    .leftJoin('module_progress as progress', (join) => join.onRef('progress.module_id', '=', 'module.id').on('progress.person_id', '=', personId))
    .select((eb) => [
      'quiz.id', 'quiz.module_id', 'quiz.title', 'quiz.policy', 'progress.best_score', 'progress.passed_at',
      eb.selectFrom('item').select((of) => of.fn.countAll().as('n')).whereRef('item.bank', '=', 'quiz.bank').where('item.retired', '=', 0).as('items'),
      eb.selectFrom('attempt').select((of) => of.fn.countAll().as('n')).where('attempt.person_id', '=', personId)
        .whereRef('attempt.quiz_id', '=', 'quiz.id').where('attempt.submitted_at', 'is not', null).as('submitted'),
      eb.selectFrom('attempt').select((of) => of.fn.min('attempt.id').as('id')).where('attempt.person_id', '=', personId)
        .whereRef('attempt.quiz_id', '=', 'quiz.id').where('attempt.submitted_at', 'is', null).as('open_attempt_id'),
    ])
  if (only !== null) query = query.where('module.course_id', '=', only)
  return query.execute()
}

export type WayOn = { courseId: string; moduleSlug: string; lesson: { slug: string; title: string } | null; quiz: { title: string } | null }

/** What comes after a lesson in its module: the next lesson, or the quiz when it was the last. One query. */
export async function findWayOn(db: Db, lessonId: string): Promise<WayOn> {
  const rows = await db
    .selectFrom('lesson as this')
    .innerJoin('module', 'module.id', 'this.module_id')
    .leftJoin('quiz', 'quiz.module_id', 'module.id')
    .leftJoin('lesson as later', (join) => join.onRef('later.module_id', '=', 'this.module_id').onRef('later.position', '>', 'this.position'))
    .leftJoin('lesson_version as version', 'version.id', 'later.current_version_id')
    .select(['module.course_id', 'module.slug as module_slug', 'quiz.title as quiz_title', 'later.slug', 'version.title'])
    .where('this.id', '=', lessonId)
    .orderBy((eb) => eb.fn.coalesce('later.position', eb.lit(0)))
    .limit(1)
    .execute()
  const row = rows[0]
  if (!row) throw new Error(`There is no lesson ${lessonId}`)
  const lesson = row.slug !== null && row.title !== null ? { slug: row.slug, title: row.title } : null
  return { courseId: row.course_id, moduleSlug: row.module_slug, lesson, quiz: row.quiz_title === null ? null : { title: row.quiz_title } }
}
