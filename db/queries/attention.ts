import { sql } from 'kysely'
import type { ItemProblem, Stop } from '~/domain/insight/attention'
import type { LessonReference } from '~/domain/content/lesson-references'
import type { Db } from '../client.server'
import { markable } from './papers'
import { fromJson, toTimeOrNull } from './values'

/** What published lessons of the catalogue name that is not there any more, is put away or is retired; by lesson id. One query. */
export async function listBrokenReferences(db: Db, limit: number): Promise<{ lessonId: string; reference: LessonReference }[]> {
  const rows = await sql<{ lesson_id: string; kind: LessonReference['kind']; name: string }>`
    select lesson.id as lesson_id, named.kind, named.name
    from lesson join module on module.id = lesson.module_id join course on course.id = module.course_id
    join version_reference as named on named.version_id = lesson.current_version_id
    where lesson.archived_at is null and module.archived_at is null and course.archived_at is null and not (
      (named.kind = 'skill' and exists (select 1 from skill where skill.id = named.name))
      or (named.kind = 'clause-type' and exists (select 1 from clause_type where clause_type.id = named.name))
      or (named.kind = 'term' and exists (select 1 from term where term.id = named.name))
      or (named.kind = 'item' and exists (select 1 from item where item.id = named.name and item.retired = 0))
      or (named.kind = 'media' and exists (select 1 from media where media.name = named.name and media.archived_at is null))
      or (named.kind = 'module' and exists (
        select 1 from module as m join course as c on c.id = m.course_id where m.id = named.name and m.archived_at is null and c.archived_at is null))
      or (named.kind = 'lesson' and exists (
        select 1 from lesson as l join module as m on m.id = l.module_id join course as c on c.id = m.course_id
        where l.id = named.name and l.current_version_id is not null and l.archived_at is null and m.archived_at is null and c.archived_at is null))
    ) order by lesson.id, named.kind, named.name limit ${limit}`.execute(db)
  return rows.rows.map((row) => ({ lessonId: row.lesson_id, reference: { kind: row.kind, name: row.name } }))
}

export type SuspectItem = {
  itemId: string
  moduleId: string
  stem: string
  problem: ItemProblem
  n: number
  facility: number
  discrimination: number | null
}

/** Items of modules whose present wording has bad figures, the worst kind first, then those that most have answered. */
export async function listSuspectItems(db: Db, limit: number): Promise<SuspectItem[]> {
  const rows = await db
    .selectFrom('item_statistic as counted')
    .innerJoin('item', 'item.id', 'counted.item_id')
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .innerJoin('module', 'module.id', 'item.bank')
    .innerJoin('course', 'course.id', 'module.course_id')
    .select(['item.id', 'module.id as module_id', 'version.body', 'counted.problem', 'counted.n', 'counted.facility', 'counted.discrimination'])
    .whereRef('counted.version_id', '=', 'version.id')
    .where('counted.problem', 'is not', null)
    .where('item.retired', '=', 0)
    .where('module.archived_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .orderBy((eb) => eb.case('counted.problem').when('misleading').then(0).when('too-hard').then(1).else(2).end())
    .orderBy('counted.n', 'desc')
    .orderBy('item.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    itemId: row.id, moduleId: row.module_id, stem: fromJson<{ stem: string }>(row.body).stem, problem: row.problem as ItemProblem, n: row.n,
    facility: row.facility, discrimination: row.discrimination,
  }))
}

/** Lessons whose present version was counted, with where readers stop. */
export async function listLessonCounts(db: Db): Promise<{ lessonId: string; started: number; finished: number; stop: Stop | null }[]> {
  const rows = await db
    .selectFrom('lesson_statistic as counted')
    .innerJoin('lesson', 'lesson.id', 'counted.lesson_id')
    .select(['lesson.id', 'counted.started', 'counted.finished', 'counted.stop'])
    .whereRef('counted.version_id', '=', 'lesson.current_version_id')
    .orderBy('lesson.id')
    .execute()
  return rows.map((row) => ({ lessonId: row.id, started: row.started, finished: row.finished, stop: row.stop === null ? null : fromJson(row.stop) }))
}

/** When items and lessons were last counted, in ms epoch; null before the first time. */
export async function findCountedAt(db: Db): Promise<number | null> {
  const row = await db.selectFrom('publication').select('published_at').where('id', '=', 'attention').where('hash', '!=', '').executeTakeFirst()
  return toTimeOrNull(row?.published_at ?? null)
}

export type Standing = { countedAt: number | null; papers: { count: number; oldest: number | null } }

/** When items and lessons were last counted, and how many papers wait that this person may mark, with since when the oldest does. One query; ms epoch. */
export async function findStanding(db: Db, markerId: string): Promise<Standing> {
  const papers = markable(db, markerId).select((eb) => [eb.fn.countAll().as('n'), eb.fn.min('paper.submitted_at').as('oldest')])
  const row = await db
    .selectFrom(papers.as('waiting'))
    .leftJoin('publication as counted', (join) => join.on('counted.id', '=', 'attention').on('counted.hash', '!=', ''))
    .select(['waiting.n', 'waiting.oldest', 'counted.published_at'])
    .executeTakeFirstOrThrow()
  return { countedAt: toTimeOrNull(row.published_at), papers: { count: Number(row.n), oldest: toTimeOrNull(row.oldest) } }
}
