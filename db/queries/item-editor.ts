import type { ItemVersion } from '~/domain/quiz/item'
import type { Db } from '../client.server'
import { listItemTags } from './item-tags'
import { toItemVersion } from './items'
import type { Named } from './studio-vocabulary'

export type AskedIn = 'quiz' | 'checkpoint'

/** An item as its author opens it: its current version, and what is kept beside it. `author`: who wrote the version, null where a file states it. */
export type EditedItem = { version: ItemVersion; bank: string; askedIn: AskedIn; tags: string[]; author: string | null }

export async function findEditedItem(db: Db, id: string): Promise<EditedItem | null> {
  const row = await db
    .selectFrom('item')
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .leftJoin('person', 'person.id', 'version.author_id')
    .selectAll('version')
    .select(['item.bank', 'item.asked_in', 'person.name as author'])
    .where('item.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const tags = await listItemTags(db, [id])
  return { version: toItemVersion(row), bank: row.bank, askedIn: row.asked_in === 'checkpoint' ? 'checkpoint' : 'quiz', tags: tags.get(id) ?? [], author: row.author }
}

/** Lessons of a module by their titles, in their order. */
export function listLessonsOfModule(db: Db, moduleId: string): Promise<Named[]> {
  return db
    .selectFrom('lesson')
    .innerJoin('lesson_version as version', 'version.id', 'lesson.current_version_id')
    .select(['lesson.id', 'version.title as label'])
    .where('lesson.module_id', '=', moduleId)
    .where('lesson.archived_at', 'is', null)
    .orderBy('lesson.position').orderBy('lesson.id')
    .execute()
}

type Names = { skills: readonly string[]; clauseTypes: readonly string[]; lessonId: string | null; bank: string }

/** Which of these names stand for nothing: `skills`, `clauseTypes`, or `lesson` where it is not one of the bank's module. */
export async function findUnknownName(db: Db, { skills, clauseTypes, lessonId, bank }: Names): Promise<'skills' | 'clauseTypes' | 'lesson' | null> {
  const count = async (table: 'skill' | 'clause_type', ids: readonly string[]) =>
    ids.length === 0 ? 0 : Number((await db.selectFrom(table).select((eb) => eb.fn.countAll().as('n')).where('id', 'in', [...ids]).executeTakeFirstOrThrow()).n)
  if ((await count('skill', skills)) < skills.length) return 'skills'
  if ((await count('clause_type', clauseTypes)) < clauseTypes.length) return 'clauseTypes'
  if (lessonId === null) return null
  const lesson = await db.selectFrom('lesson').select('id').where('id', '=', lessonId).where('module_id', '=', bank).executeTakeFirst()
  return lesson ? null : 'lesson'
}
