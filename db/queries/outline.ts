import type { CompletionRule } from '~/domain/content/lesson-blocks'
import { lessonProgress } from '~/domain/progress/lesson-progress'
import { type CourseOutline, type ModuleOutline, quizMinutes, readingMinutes } from '~/domain/progress/outline'
import { toldQuiz } from '~/domain/progress/told-quiz'
import { questionsOf } from '~/domain/quiz/asked-count'
import { attemptsLeft as leftOf, wholePolicy } from '~/domain/quiz/policy'
import type { Db } from '../client.server'
import { grantedEnd, grantsBeside } from './accommodations'
import { keptOf, mayTellLess } from './held-back'
import { joined, splitJoined } from './joined'
import { fromJson, toTimeOrNull } from './values'

/** The lessons of a module in order, each with the version that a new reader gets. */
export async function listLessonsOf(db: Db, moduleId: string): Promise<{ lessonId: string; versionId: string; title: string }[]> {
  const rows = await db
    .selectFrom('lesson')
    .innerJoin('lesson_version', 'lesson_version.id', 'lesson.current_version_id')
    .select(['lesson.id', 'lesson_version.id as version_id', 'lesson_version.title'])
    .where('lesson.module_id', '=', moduleId)
    .where('lesson.archived_at', 'is', null)
    .orderBy('lesson.position')
    .orderBy('lesson.id')
    .execute()
  return rows.map((row) => ({ lessonId: row.id, versionId: row.version_id, title: row.title }))
}

/** Every course as one person meets it, without what was put away, as far as their quizzes tell at `now` (ms epoch): two queries, whatever there is. */
export async function listOutlines(db: Db, personId: string, now: number): Promise<CourseOutline[]> {
  const [lessons, quizzes] = await Promise.all([lessonRows(db, personId), quizRows(db, personId)])
  const courses = new Map<string, CourseOutline>()
  const modules = new Map<string, ModuleOutline>()
  for (const row of lessons) {
    const course = courses.get(row.course_id) ?? { id: row.course_id, title: row.course_title, summary: row.course_summary, modules: [], dueOn: null }
    courses.set(course.id, course)
    let module = modules.get(row.module_id)
    if (!module) {
      module = {
        id: row.module_id, slug: row.module_slug, title: row.module_title, summary: row.module_summary,
        requires: fromJson(row.module_requires), lessons: [], quiz: null,
      }
      modules.set(module.id, module)
      course.modules.push(module)
    }
    module.lessons.push({
      id: row.id, slug: row.slug, title: row.title, summary: row.summary, requires: fromJson(row.requires), ...howFar(row),
      startedAt: toTimeOrNull(row.started_at), finishedAt: toTimeOrNull(row.finished_at),
    })
  }
  for (const row of quizzes) {
    const module = modules.get(row.module_id ?? '')
    if (!module) continue
    const policy = wholePolicy(fromJson(row.quiz_policy))
    const questions = questionsOf(policy, Number(row.items))
    const granted = policy.attempts === null ? null : policy.attempts + Number(row.extra ?? 0)
    const attemptsLeft = leftOf({ attempts: granted }, Number(row.submitted))
    // Every attempt that may be kept back has a row of its own here.
    const known = module.quiz ?? {
      id: row.id, title: row.title, questions, minutes: quizMinutes(questions), bestScore: row.best_score, passed: row.passed_at !== null, testedOut: row.tested_out === 1,
      openAttemptId: row.open_attempt_id, attemptsLeft, awaitingSince: toTimeOrNull(row.awaiting_since),
    }
    const told = toldQuiz(known, toTimeOrNull(row.passed_at), keptOf(row), now)
    module.quiz = { ...told, bestScore: told.untold ? null : told.bestScore }
  }
  return [...courses.values()]
}

type LessonRow = Awaited<ReturnType<typeof lessonRows>>[number]

/** A lesson in the middle says what is left of it; any other what there is of it. */
function howFar(row: LessonRow): { minutes: number; share: number } {
  if (row.open_blocks === null) return { minutes: readingMinutes(row.words), share: row.finished_at === null ? 0 : 1 }
  const state = { seen: splitJoined(row.seen), answered: splitJoined(row.answered) }
  const { total, share, minutesLeft } = lessonProgress(fromJson(row.open_blocks), row.completion as CompletionRule, state)
  return { minutes: total === 0 ? readingMinutes(row.words) : Math.max(1, minutesLeft), share }
}

function lessonRows(db: Db, personId: string) {
  return db
    .selectFrom('lesson')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .innerJoin('course', 'course.id', 'module.course_id')
    .leftJoin('reading', (join) => join.onRef('reading.lesson_id', '=', 'lesson.id').on('reading.person_id', '=', personId))
    .innerJoin('lesson_version as version', (join) =>
      join.on((eb) => eb('version.id', '=', eb.fn.coalesce('reading.lesson_version_id', 'lesson.current_version_id'))),
    )
    .select([
      'course.id as course_id', 'course.title as course_title', 'course.summary as course_summary', 'module.id as module_id',
      'module.slug as module_slug', 'module.title as module_title', 'module.summary as module_summary', 'module.requires as module_requires',
      'lesson.id', 'lesson.slug', 'version.title', 'version.summary', 'version.words', 'version.requires', 'version.completion',
      'reading.started_at', 'reading.finished_at',
    ])
    .select((eb) => {
      const open = eb.and([eb('reading.started_at', 'is not', null), eb('reading.finished_at', 'is', null)])
      const seen = eb.selectFrom('block_seen').select(joined(db, 'block').as('keys'))
        .whereRef('block_seen.lesson_id', '=', 'lesson.id').where('block_seen.person_id', '=', personId)
      const answered = eb.selectFrom('checkpoint_answer').select(joined(db, 'block').as('keys'))
        .whereRef('checkpoint_answer.lesson_id', '=', 'lesson.id').where('checkpoint_answer.person_id', '=', personId)
      return [
        eb.case().when(open).then(eb.ref('version.blocks')).else(null).end().as('open_blocks'),
        eb.case().when(open).then(seen).else(null).end().as('seen'),
        eb.case().when(open).then(answered).else(null).end().as('answered'),
      ]
    })
    .where('lesson.archived_at', 'is', null)
    .where('module.archived_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .orderBy('course.position').orderBy('course.id').orderBy('module.position').orderBy('module.id').orderBy('lesson.position').orderBy('lesson.id')
    .execute()
}

function quizRows(db: Db, personId: string) {
  return db
    .selectFrom('quiz')
    .innerJoin('module', 'module.id', 'quiz.module_id')
    .leftJoin('module_progress as progress', (join) => join.onRef('progress.module_id', '=', 'module.id').on('progress.person_id', '=', personId))
    .leftJoin('attempt as kept', (join) =>
      join.onRef('kept.quiz_id', '=', 'quiz.id').on('kept.person_id', '=', personId).on('kept.submitted_at', 'is not', null).on('kept.score', 'is not', null)
        .on(mayTellLess('kept.policy')))
    .select((eb) => [
      'kept.policy as kept_policy', 'kept.submitted_at as kept_at', grantedEnd(db, personId).as('granted_end'),
      'quiz.id', 'quiz.module_id', 'quiz.title', 'quiz.policy as quiz_policy', 'progress.best_score', 'progress.passed_at', 'progress.tested_out',
      grantsBeside(db, personId).select((of) => of.fn.sum('accommodation.extra_attempts').as('n')).as('extra'),
      eb.selectFrom('item').select((of) => of.fn.countAll().as('n')).whereRef('item.bank', '=', 'quiz.bank').where('item.retired', '=', 0).where('item.trashed_at', 'is', null)
        .where('item.asked_in', '=', 'quiz').as('items'),
      eb.selectFrom('attempt').select((of) => of.fn.countAll().as('n')).where('attempt.person_id', '=', personId)
        .whereRef('attempt.quiz_id', '=', 'quiz.id').where('attempt.submitted_at', 'is not', null).as('submitted'),
      eb.selectFrom('attempt').select((of) => of.fn.min('attempt.id').as('id')).where('attempt.person_id', '=', personId)
        .whereRef('attempt.quiz_id', '=', 'quiz.id').where('attempt.submitted_at', 'is', null).as('open_attempt_id'),
      eb.selectFrom('attempt').select((of) => of.fn.min('attempt.submitted_at').as('at')).where('attempt.person_id', '=', personId)
        .whereRef('attempt.quiz_id', '=', 'quiz.id').where('attempt.awaiting', '>', 0).as('awaiting_since'),
    ])
    .where('module.archived_at', 'is', null)
    .execute()
}
