import type { GatedCourse, GatedModule } from '~/domain/progress/gates'
import { toldQuiz } from '~/domain/progress/told-quiz'
import type { Db } from '../client.server'
import { grantedEnd } from './accommodations'
import { keptOf, mayTellLess } from './held-back'
import { fromJson, toTimeOrNull } from './values'

/**
 * As much of every course as gates depend on, for one person, as far as quizzes tell at `now` (ms epoch): one query. A quiz has no minutes here and
 * tells nothing of attempts left; the catalogue's outlines do.
 */
export async function listGatedCourses(db: Db, personId: string, now: number): Promise<GatedCourse[]> {
  const courses = new Map<string, GatedCourse>()
  const modules = new Map<string, GatedModule>()
  for (const row of await gateRows(db, personId)) {
    const course = courses.get(row.course_id) ?? { id: row.course_id, modules: [] }
    courses.set(course.id, course)
    let module = modules.get(row.module_id)
    if (!module) {
      module = { id: row.module_id, slug: row.module_slug, title: row.module_title, requires: fromJson(row.module_requires), lessons: [], quiz: quizOf(row) }
      modules.set(module.id, module)
      course.modules.push(module)
    }
    // A lesson has a row for each attempt at the quiz of its module that may be kept back.
    if (module.quiz) module.quiz = toldQuiz(module.quiz, toTimeOrNull(row.passed_at), keptOf(row), now)
    if (module.lessons.at(-1)?.id === row.id) continue
    module.lessons.push({
      id: row.id, slug: row.slug, title: row.title, minutes: 0, requires: fromJson(row.requires), startedAt: toTimeOrNull(row.started_at),
      finishedAt: toTimeOrNull(row.finished_at),
    })
  }
  return [...courses.values()]
}

type GateRow = Awaited<ReturnType<typeof gateRows>>[number]

function quizOf(row: GateRow): GatedModule['quiz'] {
  if (row.quiz_title === null) return null
  return {
    title: row.quiz_title, minutes: 0, passed: row.passed_at !== null, testedOut: row.tested_out === 1, openAttemptId: row.open_attempt_id, attemptsLeft: null,
    awaitingSince: null,
  }
}

function gateRows(db: Db, personId: string) {
  return db
    .selectFrom('lesson')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .innerJoin('course', 'course.id', 'module.course_id')
    .leftJoin('reading', (join) => join.onRef('reading.lesson_id', '=', 'lesson.id').on('reading.person_id', '=', personId))
    .innerJoin('lesson_version as version', (join) =>
      join.on((eb) => eb('version.id', '=', eb.fn.coalesce('reading.lesson_version_id', 'lesson.current_version_id'))),
    )
    .leftJoin('quiz', 'quiz.module_id', 'module.id')
    .leftJoin('module_progress as progress', (join) => join.onRef('progress.module_id', '=', 'module.id').on('progress.person_id', '=', personId))
    .leftJoin('attempt as kept', (join) =>
      join.onRef('kept.quiz_id', '=', 'quiz.id').on('kept.person_id', '=', personId).on('kept.submitted_at', 'is not', null).on('kept.score', 'is not', null)
        .on(mayTellLess('kept.policy')))
    .select((eb) => [
      'kept.policy as kept_policy', 'kept.submitted_at as kept_at', 'quiz.policy as quiz_policy', grantedEnd(db, personId).as('granted_end'),
      'course.id as course_id', 'module.id as module_id', 'module.slug as module_slug', 'module.title as module_title',
      'module.requires as module_requires', 'lesson.id', 'lesson.slug', 'version.title', 'version.requires', 'reading.started_at',
      'reading.finished_at', 'quiz.title as quiz_title', 'progress.passed_at', 'progress.tested_out',
      eb.selectFrom('attempt').select((of) => of.fn.min('attempt.id').as('id')).where('attempt.person_id', '=', personId)
        .whereRef('attempt.quiz_id', '=', 'quiz.id').where('attempt.submitted_at', 'is', null).as('open_attempt_id'),
    ])
    .where('lesson.archived_at', 'is', null)
    .where('module.archived_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .orderBy('course.position').orderBy('course.id').orderBy('module.position').orderBy('module.id').orderBy('lesson.position').orderBy('lesson.id')
    .execute()
}
