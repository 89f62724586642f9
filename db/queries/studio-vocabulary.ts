import type { MediaKind } from '~/domain/content/media-file'
import type { Db } from '../client.server'
import { fromJson } from './values'

/** A name that a lesson may use, and what it stands for. */
export type Named = { id: string; label: string }

/** A file of the media library by its name, `label` being what it shows. */
export type NamedMedia = Named & { kind: MediaKind }

/** What an author may choose from: ids with their words. Items are those of the lesson's own module, by their short keys, without any key to them. */
export type StudioVocabulary = {
  skills: Named[]
  clauseTypes: Named[]
  terms: Named[]
  items: Named[]
  media: NamedMedia[]
  lessons: Named[]
  modules: Named[]
}

/** The module that a lesson is in, when there is such a lesson. */
export async function findModuleOf(db: Db, lessonId: string): Promise<string | null> {
  const row = await db.selectFrom('lesson').select('module_id').where('id', '=', lessonId).executeTakeFirst()
  return row?.module_id ?? null
}

/** Everything that can be named in a lesson of this module, each list in its own order. Seven queries, asked once an editor is open. */
export async function findStudioVocabulary(db: Db, moduleId: string): Promise<StudioVocabulary> {
  const [skills, clauseTypes, terms, items, media, lessons, modules] = await Promise.all([
    db.selectFrom('skill').select(['id', 'name as label']).orderBy('position').orderBy('id').execute(),
    db.selectFrom('clause_type').select(['id', 'name as label']).orderBy('position').orderBy('id').execute(),
    db.selectFrom('term').select(['id', 'name as label']).orderBy('name').orderBy('id').execute(),
    listStems(db, moduleId),
    listMediaNames(db),
    listLessonNames(db),
    listModuleNames(db),
  ])
  return { skills, clauseTypes, terms, items, media, lessons, modules }
}

/** Skills and clause types by their names. */
export async function listHeadNames(db: Db): Promise<{ skills: Named[]; clauseTypes: Named[] }> {
  const [skills, clauseTypes] = await Promise.all([
    db.selectFrom('skill').select(['id', 'name as label']).orderBy('position').orderBy('id').execute(),
    db.selectFrom('clause_type').select(['id', 'name as label']).orderBy('position').orderBy('id').execute(),
  ])
  return { skills, clauseTypes }
}

async function listStems(db: Db, bank: string): Promise<Named[]> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .select(['item.id', 'version.body'])
    .where('item.bank', '=', bank)
    .where('item.retired', '=', 0)
    .orderBy('item.position')
    .orderBy('item.id')
    .execute()
  return rows.map(({ id, body }) => ({ id: id.slice(id.lastIndexOf('/') + 1), label: fromJson<{ stem: string }>(body).stem }))
}

async function listMediaNames(db: Db): Promise<NamedMedia[]> {
  const rows = await db.selectFrom('media').select(['name as id', 'alt as label', 'kind']).where('archived_at', 'is', null).orderBy('name').orderBy('id').execute()
  return rows.map(({ id, label, kind }) => ({ id, label, kind: kind as MediaKind }))
}

function listLessonNames(db: Db): Promise<Named[]> {
  return db
    .selectFrom('lesson')
    .innerJoin('lesson_version as version', 'version.id', 'lesson.current_version_id')
    .select(['lesson.id', 'version.title as label'])
    .where('lesson.archived_at', 'is', null)
    .orderBy('lesson.id')
    .execute()
}

function listModuleNames(db: Db): Promise<Named[]> {
  return db.selectFrom('module').select(['id', 'title as label']).where('archived_at', 'is', null).orderBy('id').execute()
}
