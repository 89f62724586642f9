import { type SqlBool, sql } from 'kysely'
import type { Stop } from '~/domain/insight/attention'
import type { LessonReference } from '~/domain/content/lesson-references'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { fromJson, toIso } from './values'

/** What is counted of items and lessons for the studio's attention list, and what published lessons name. Derived: each may be thrown away and counted again. */

const perInsert = 100
export type ItemStatistic = { itemId: string; versionId: string; n: number; facility: number; discrimination: number | null; problem: string | null }

export async function replaceItemStatistics(tx: Db, statistics: readonly ItemStatistic[]): Promise<void> {
  await tx.deleteFrom('item_statistic').execute()
  const rows = statistics.map(({ itemId, versionId, ...figures }) => ({ item_id: itemId, version_id: versionId, ...figures }))
  for (let from = 0; from < rows.length; from += perInsert) await tx.insertInto('item_statistic').values(rows.slice(from, from + perInsert)).execute()
}

export type LessonCount = { lessonId: string; versionId: string; started: number; finished: number }

/** Of each lesson's present version, how many started it before a time (ms epoch), and how many of those finished; where it is at least `least`. */
export async function countReadings(db: Db, before: number, least: number): Promise<LessonCount[]> {
  const rows = await db
    .selectFrom('lesson')
    .innerJoin('reading', (join) =>
      join.onRef('reading.lesson_id', '=', 'lesson.id').onRef('reading.lesson_version_id', '=', 'lesson.current_version_id'))
    .select((eb) => ['lesson.id', 'reading.lesson_version_id', eb.fn.countAll().as('started'), eb.fn.count('reading.finished_at').as('finished')])
    .where('reading.started_at', '<', toIso(before))
    .groupBy(['lesson.id', 'reading.lesson_version_id'])
    .having((eb) => eb(eb.fn.countAll(), '>=', least))
    .execute()
  return rows.map((row) => ({ lessonId: row.id, versionId: row.lesson_version_id, started: Number(row.started), finished: Number(row.finished) }))
}

/** Where most of those stopped who began a version before a time and have not finished it; null when none of them is known to be anywhere. */
export async function findStop(db: Db, versionId: string, before: number): Promise<Stop | null> {
  const row = await db
    .selectFrom('reading')
    .innerJoin('lesson_version as version', 'version.id', 'reading.lesson_version_id')
    .select((eb) => ['reading.at_block', 'version.blocks', eb.fn.countAll().as('readers')])
    .where('reading.lesson_version_id', '=', versionId)
    .where('reading.started_at', '<', toIso(before))
    .where('reading.finished_at', 'is', null)
    .where('reading.at_block', 'is not', null)
    .groupBy(['reading.at_block', 'version.blocks'])
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('reading.at_block')
    .executeTakeFirst()
  if (!row) return null
  const blocks = fromJson<{ key: string; kind: string }[]>(row.blocks)
  const at = blocks.findIndex((block) => block.key === row.at_block)
  return at === -1 ? null : { part: at + 1, parts: blocks.length, kind: blocks[at]?.kind ?? 'text', readers: Number(row.readers) }
}

export async function replaceLessonStatistics(tx: Db, statistics: readonly (LessonCount & { stop: Stop | null })[]): Promise<void> {
  await tx.deleteFrom('lesson_statistic').execute()
  const rows = statistics.map(({ lessonId, versionId, started, finished, stop }) => ({
    lesson_id: lessonId, version_id: versionId, started, finished, stop: stop && JSON.stringify(stop),
  }))
  for (let from = 0; from < rows.length; from += perInsert) await tx.insertInto('lesson_statistic').values(rows.slice(from, from + perInsert)).execute()
}

type NamingVersion = { id: string; source: string; skills: string[]; clauseTypes: string[]; requires: string[]; blocks: { itemId?: string }[] }

/** The next present versions of which nothing is known to be named; some name nothing. In the order of their ids, after one. */
export async function listUnreadVersions(db: Db, after: string, limit: number): Promise<NamingVersion[]> {
  const rows = await db
    .selectFrom('lesson')
    .innerJoin('lesson_version as version', 'version.id', 'lesson.current_version_id')
    .select(['version.id', 'version.source', 'version.skills', 'version.clause_types', 'version.requires', 'version.blocks'])
    .where('version.id', '>', after)
    .where(sql<SqlBool>`not exists (select 1 from version_reference where version_reference.version_id = version.id)`)
    .orderBy('version.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id, source: row.source, skills: fromJson(row.skills), clauseTypes: fromJson(row.clause_types), requires: fromJson(row.requires),
    blocks: fromJson(row.blocks),
  }))
}

export async function insertReferences(tx: Db, versionId: string, references: readonly LessonReference[]): Promise<void> {
  const rows: Schema['version_reference'][] = references.map(({ kind, name }) => ({ version_id: versionId, kind, name }))
  for (let from = 0; from < rows.length; from += perInsert) {
    await tx.insertInto('version_reference').values(rows.slice(from, from + perInsert)).onConflict((conflict) => conflict.doNothing()).execute()
  }
}
