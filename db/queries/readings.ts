import type { CompletionRule, LessonBlock } from '~/domain/content/lesson-blocks'
import type { SkillMove } from '~/domain/readiness/moves'
import type { Db } from '../client.server'
import { joined, splitJoined } from './joined'
import { fromJson, toIso, toTime, toTimeOrNull } from './values'

/** Where a person is in a lesson; `version` is what they read, or what they would before they start. `requires`: of version and module. */
export type ReadingState = {
  lessonId: string
  moduleId: string
  title: string
  version: { id: string; number: number; blocks: LessonBlock[]; completion: CompletionRule }
  gated: boolean
  startedAt: number | null
  finishedAt: number | null
  seen: string[]
  answered: string[]
  moves: SkillMove[]
}

/** Of these lessons those that reps can meet, each as the person has it. */
export async function listReadingStates(db: Db, personId: string, lessonIds: readonly string[]): Promise<ReadingState[]> {
  if (lessonIds.length === 0) return []
  const rows = await stateRows(db, personId, lessonIds)
  return rows.map((row) => ({
    lessonId: row.lesson_id, moduleId: row.module_id, title: row.title,
    version: { id: row.id, number: row.number, blocks: fromJson(row.blocks), completion: row.completion as CompletionRule },
    gated: row.requires !== '[]' || row.module_requires !== '[]', startedAt: toTimeOrNull(row.started_at), finishedAt: toTimeOrNull(row.finished_at),
    seen: splitJoined(row.seen), answered: splitJoined(row.answered), moves: fromJson(row.moves ?? '[]'),
  }))
}

function stateRows(db: Db, personId: string, lessonIds: readonly string[]) {
  return db
    .selectFrom('lesson')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .innerJoin('course', 'course.id', 'module.course_id')
    .leftJoin('reading', (join) => join.onRef('reading.lesson_id', '=', 'lesson.id').on('reading.person_id', '=', personId))
    .innerJoin('lesson_version as version', (join) =>
      join.on((eb) => eb('version.id', '=', eb.fn.coalesce('reading.lesson_version_id', 'lesson.current_version_id'))),
    )
    .select((eb) => [
      'lesson.id as lesson_id', 'lesson.module_id', 'module.requires as module_requires', 'reading.started_at', 'reading.finished_at', 'reading.moves',
      'version.id', 'version.number', 'version.title', 'version.blocks', 'version.completion', 'version.requires',
      eb.selectFrom('block_seen').select(joined(db, 'block').as('keys')).where('block_seen.person_id', '=', personId)
        .whereRef('block_seen.lesson_id', '=', 'lesson.id').as('seen'),
      eb.selectFrom('checkpoint_answer').select(joined(db, 'block').as('keys')).where('checkpoint_answer.person_id', '=', personId)
        .whereRef('checkpoint_answer.lesson_id', '=', 'lesson.id').as('answered'),
    ])
    .where('lesson.id', 'in', [...lessonIds])
    .where('lesson.archived_at', 'is', null)
    .where('module.archived_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .execute()
}

export type VersionBlocks = { id: string; lessonId: string; number: number; blocks: LessonBlock[] }

export async function listVersionBlocks(db: Db, ids: readonly string[]): Promise<VersionBlocks[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('lesson_version').select(['id', 'lesson_id', 'number', 'blocks']).where('id', 'in', [...ids]).execute()
  return rows.map((row) => ({ id: row.id, lessonId: row.lesson_id, number: row.number, blocks: fromJson(row.blocks) }))
}

/** Seen once is seen; the first time stays. */
export async function markSeen(tx: Db, personId: string, lessonId: string, blocks: readonly string[], at: number): Promise<void> {
  if (blocks.length === 0) return
  const rows = blocks.map((block) => ({ person_id: personId, lesson_id: lessonId, block, seen_at: toIso(at) }))
  await tx.insertInto('block_seen').values(rows).onConflict((conflict) => conflict.doNothing()).execute()
}

/** Where the reader is at; what is older than the place that is known changes nothing. */
export async function setPlace(tx: Db, personId: string, lessonId: string, block: string, at: number): Promise<void> {
  await tx
    .updateTable('reading')
    .set({ at_block: block, at_time: toIso(at) })
    .where('person_id', '=', personId)
    .where('lesson_id', '=', lessonId)
    .where((eb) => eb.or([eb('at_time', 'is', null), eb('at_time', '<=', toIso(at))]))
    .execute()
}

/** The boxes ticked in one checklist; what is older than what is known changes nothing. */
export async function putTicks(tx: Db, personId: string, lessonId: string, block: string, ticked: readonly number[], at: number): Promise<void> {
  const row = { person_id: personId, lesson_id: lessonId, block, ticked: JSON.stringify(ticked), changed_at: toIso(at) }
  const known = await tx.selectFrom('checklist').select('changed_at').where('person_id', '=', personId).where('lesson_id', '=', lessonId)
    .where('block', '=', block).executeTakeFirst()
  if (known && toTime(known.changed_at) > at) return
  await tx
    .insertInto('checklist')
    .values(row)
    .onConflict((conflict) => conflict.columns(['person_id', 'lesson_id', 'block']).doUpdateSet({ ticked: row.ticked, changed_at: row.changed_at }))
    .execute()
}

export async function setReadingMoves(tx: Db, personId: string, lessonId: string, moves: readonly SkillMove[]): Promise<void> {
  await tx.updateTable('reading').set({ moves: JSON.stringify(moves) }).where('person_id', '=', personId).where('lesson_id', '=', lessonId).execute()
}
