import { v7 as uuid } from 'uuid'
import type { CompletionRule, LessonBlock } from '~/domain/content/lesson-blocks'
import type { MovingReader } from '~/domain/progress/move-reader'
import type { Db } from '../client.server'
import { fromJson, toIso } from './values'

/** A version that people have in hand: `reading` began it and have not finished, `finished` did. */
export type ReadVersion = { id: string; number: number; blocks: LessonBlock[]; completion: CompletionRule; reading: number; finished: number }

/** Versions of a lesson with the readers who have them in hand, oldest first. */
export async function listReadVersions(db: Db, lessonId: string): Promise<ReadVersion[]> {
  const rows = await db
    .selectFrom('reading')
    .innerJoin('lesson_version as version', 'version.id', 'reading.lesson_version_id')
    .select((eb) => [
      'version.id', 'version.number', 'version.blocks', 'version.completion', eb.fn.countAll().as('started'), eb.fn.count('reading.finished_at').as('finished'),
    ])
    .where('reading.lesson_id', '=', lessonId)
    .groupBy(['version.id', 'version.number', 'version.blocks', 'version.completion'])
    .orderBy('version.number')
    .execute()
  return rows.map((row) => ({
    id: row.id, number: row.number, blocks: fromJson(row.blocks), completion: row.completion as CompletionRule,
    reading: Number(row.started) - Number(row.finished), finished: Number(row.finished),
  }))
}

export type VersionBlocks = { id: string; number: number; blocks: LessonBlock[]; completion: CompletionRule }

/** What a version is made of, by its number. */
export async function findVersionBlocks(db: Db, lessonId: string, number: number): Promise<VersionBlocks | null> {
  const row = await db
    .selectFrom('lesson_version')
    .select(['id', 'number', 'blocks', 'completion'])
    .where('lesson_id', '=', lessonId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ? { id: row.id, number: row.number, blocks: fromJson(row.blocks), completion: row.completion as CompletionRule } : null
}

/** How far the readers of a version are, a page at a time in the order of their ids; `after` is the last id seen. Three queries. */
export async function listReaderStates(db: Db, lessonId: string, versionId: string, after: string, limit: number): Promise<(MovingReader & { personId: string })[]> {
  const people = await db
    .selectFrom('reading')
    .select(['person_id', 'finished_at'])
    .where('lesson_id', '=', lessonId)
    .where('lesson_version_id', '=', versionId)
    .where('person_id', '>', after)
    .orderBy('person_id')
    .limit(limit)
    .execute()
  const running = people.filter((one) => one.finished_at === null).map((one) => one.person_id)
  const seen = await pairsOf(db, 'block_seen', lessonId, running)
  const answered = await pairsOf(db, 'checkpoint_answer', lessonId, running)
  const none: ReadonlySet<string> = new Set()
  return people.map((one) => ({
    personId: one.person_id, finished: one.finished_at !== null, seen: seen.get(one.person_id) ?? none, answered: answered.get(one.person_id) ?? none,
  }))
}

async function pairsOf(db: Db, table: 'block_seen' | 'checkpoint_answer', lessonId: string, people: readonly string[]): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>()
  if (people.length === 0) return found
  const rows = await db.selectFrom(table).select(['person_id', 'block']).distinct().where('lesson_id', '=', lessonId).where('person_id', 'in', people).execute()
  for (const { person_id, block } of rows) found.set(person_id, (found.get(person_id) ?? new Set()).add(block))
  return found
}

/** An order to move everyone who has one version in hand to another. `readers`: how many there were when it was given. */
export type LessonMove = { id: string; lessonId: string; fromId: string; toId: string; askedById: string; readers: number; moved: number; done: boolean }

type NewMove = { lessonId: string; fromId: string; toId: string; askedBy: string; now: Date }

/** Order a move, unless one from this version is under way. False: one is. */
export async function insertMove(tx: Db, { lessonId, fromId, toId, askedBy, now }: NewMove): Promise<boolean> {
  const row = {
    id: uuid(), lesson_id: lessonId, from_version_id: fromId, to_version_id: toId, asked_by: askedBy, asked_at: toIso(now), moved: 0, done_at: null,
    readers: await countReadersOf(tx, fromId),
  }
  const result = await tx.insertInto('lesson_move').values(row).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

async function countReadersOf(db: Db, versionId: string): Promise<number> {
  const { n } = await db.selectFrom('reading').select((eb) => eb.fn.countAll().as('n')).where('lesson_version_id', '=', versionId).executeTakeFirstOrThrow()
  return Number(n)
}

/** The moves of a lesson that are under way, by id. */
export async function listOpenMoves(db: Db, lessonId: string): Promise<string[]> {
  const rows = await db.selectFrom('lesson_move').select('id').where('lesson_id', '=', lessonId).where('done_at', 'is', null).orderBy('asked_at').orderBy('id').execute()
  return rows.map((row) => row.id)
}

/** Take a move's turn: whoever else would go on with it waits until this transaction ends. */
export async function claimMove(tx: Db, id: string): Promise<LessonMove> {
  const row = await tx
    .updateTable('lesson_move')
    .set((eb) => ({ moved: eb.ref('moved') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return {
    id: row.id, lessonId: row.lesson_id, fromId: row.from_version_id, toId: row.to_version_id, askedById: row.asked_by, readers: row.readers,
    moved: row.moved, done: row.done_at !== null,
  }
}

/** Who still has a version in hand, the first of them in the order of their ids. */
export async function listReadersOf(tx: Db, versionId: string, limit: number): Promise<string[]> {
  const rows = await tx.selectFrom('reading').select('person_id').where('lesson_version_id', '=', versionId).orderBy('person_id').limit(limit).execute()
  return rows.map((row) => row.person_id)
}

/** Put another version into these readers' hands; when they began and whether they finished stays. Returns whom it moved. */
export async function moveReadings(tx: Db, move: Pick<LessonMove, 'lessonId' | 'fromId' | 'toId'>, people: readonly string[]): Promise<string[]> {
  const rows = await tx
    .updateTable('reading')
    .set({ lesson_version_id: move.toId })
    .where('lesson_id', '=', move.lessonId)
    .where('lesson_version_id', '=', move.fromId)
    .where('person_id', 'in', people)
    .returning('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

/** The facts of a batch. */
export async function insertReadingMoves(tx: Db, move: LessonMove, people: readonly string[], now: Date): Promise<void> {
  if (people.length === 0) return
  const rows = people.map((personId) => ({
    person_id: personId, id: uuid(), lesson_id: move.lessonId, from_version_id: move.fromId, to_version_id: move.toId, moved_at: toIso(now), moved_by: move.askedById,
  }))
  await tx.insertInto('reading_move').values(rows).execute()
}

export async function recordMoved(tx: Db, id: string, moved: number, doneAt: Date | null): Promise<void> {
  await tx.updateTable('lesson_move').set({ moved, done_at: doneAt && toIso(doneAt) }).where('id', '=', id).execute()
}
