import type { CompletionRule, LessonBlock } from '~/domain/content/lesson-blocks'
import type { SkillMove } from '~/domain/readiness/moves'
import type { Db } from '../client.server'
import { joined, splitJoined } from './joined'
import { fromJson, toTimeOrNull } from './values'

/** What comes after a lesson in its module. `gated`: something has to be done first, so it may be locked. */
export type After = { lesson: { id: string; slug: string; title: string } | null; quiz: { title: string } | null; gated: boolean }

/** A lesson as one person reads it: version `id`, what they saw and answered of the lesson in any version, and what comes after it. */
export type LessonForReader = {
  id: string
  lessonId: string
  number: number
  newestNumber: number
  title: string
  summary: string
  sources: { title: string; url?: string }[]
  words: number
  artifactHash: string
  completion: CompletionRule
  blocks: LessonBlock[]
  gated: boolean
  courseId: string
  moduleId: string
  moduleSlug: string
  moduleTitle: string
  startedAt: number | null
  finishedAt: number | null
  seen: string[]
  answered: string[]
  atBlock: string | null
  moves: SkillMove[]
  after: After
}

const asksFor = (...requires: (string | null)[]): boolean => requires.some((list) => list !== null && list !== '[]')

/**
 * A lesson by its address, in the version that this person started on, or the current one before they start: one query. Null where there
 * is none, or it was put away.
 */
export async function findLessonFor(db: Db, personId: string, courseId: string, moduleSlug: string, lessonSlug: string): Promise<LessonForReader | null> {
  const row = await lessonRow(db, personId, courseId, moduleSlug, lessonSlug)
  if (!row) return null
  const later = row.later_id !== null && row.later_slug !== null && row.later_title !== null
  return {
    id: row.id, lessonId: row.lesson_id, number: row.number, newestNumber: row.versions, title: row.title, summary: row.summary,
    sources: fromJson(row.sources), words: row.words, artifactHash: row.artifact_hash, completion: row.completion as CompletionRule,
    blocks: fromJson(row.blocks), gated: asksFor(row.requires, row.module_requires), courseId, moduleId: row.module_id, moduleSlug,
    moduleTitle: row.module_title, startedAt: toTimeOrNull(row.started_at), finishedAt: toTimeOrNull(row.finished_at), seen: splitJoined(row.seen),
    answered: splitJoined(row.answered), atBlock: row.at_block, moves: fromJson(row.moves ?? '[]'),
    after: {
      lesson: later ? { id: row.later_id as string, slug: row.later_slug as string, title: row.later_title as string } : null,
      quiz: row.quiz_title === null ? null : { title: row.quiz_title },
      gated: asksFor(row.later_requires, row.module_requires),
    },
  }
}

function lessonRow(db: Db, personId: string, courseId: string, moduleSlug: string, lessonSlug: string) {
  return db
    .selectFrom('lesson')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .innerJoin('course', 'course.id', 'module.course_id')
    .leftJoin('reading', (join) => join.onRef('reading.lesson_id', '=', 'lesson.id').on('reading.person_id', '=', personId))
    .innerJoin('lesson_version as version', (join) =>
      join.on((eb) => eb('version.id', '=', eb.fn.coalesce('reading.lesson_version_id', 'lesson.current_version_id'))),
    )
    .leftJoin('quiz', 'quiz.module_id', 'module.id')
    .leftJoin('lesson as later', (join) =>
      join.on((eb) =>
        eb('later.id', '=', eb.selectFrom('lesson as other').select('other.id').whereRef('other.module_id', '=', 'lesson.module_id')
          .where('other.archived_at', 'is', null).where('other.current_version_id', 'is not', null)
          .where((of) => of.or([
            of('other.position', '>', of.ref('lesson.position')),
            of.and([of('other.position', '=', of.ref('lesson.position')), of('other.id', '>', of.ref('lesson.id'))]),
          ]))
          .orderBy('other.position').orderBy('other.id').limit(1)),
      ),
    )
    .leftJoin('lesson_version as next', 'next.id', 'later.current_version_id')
    .select((eb) => [
      'lesson.id as lesson_id', 'module.id as module_id', 'module.title as module_title', 'module.requires as module_requires',
      'reading.started_at', 'reading.finished_at', 'reading.at_block', 'reading.moves', 'lesson.versions', 'version.id', 'version.number',
      'version.title', 'version.summary', 'version.sources', 'version.words', 'version.artifact_hash', 'version.completion', 'version.blocks',
      'version.requires', 'quiz.title as quiz_title', 'later.id as later_id', 'later.slug as later_slug', 'next.title as later_title',
      'next.requires as later_requires',
      eb.selectFrom('block_seen').select(joined(db, 'block').as('keys')).where('block_seen.person_id', '=', personId)
        .whereRef('block_seen.lesson_id', '=', 'lesson.id').as('seen'),
      eb.selectFrom('checkpoint_answer').select(joined(db, 'block').as('keys')).where('checkpoint_answer.person_id', '=', personId)
        .whereRef('checkpoint_answer.lesson_id', '=', 'lesson.id').as('answered'),
    ])
    .where('module.course_id', '=', courseId)
    .where('module.slug', '=', moduleSlug)
    .where('lesson.slug', '=', lessonSlug)
    .where('lesson.archived_at', 'is', null)
    .where('module.archived_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .executeTakeFirst()
}
