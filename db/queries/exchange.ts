import type { ItemVersion } from '~/domain/quiz/item'
import type { Db } from '../client.server'
import { toItemVersion } from './items'
import { listItemTags } from './item-tags'

/** A bank that questions can be put into: the one of a module. */
export type NamedBank = { id: string; title: string; course: string }

export async function listModuleBanks(db: Db): Promise<NamedBank[]> {
  return db
    .selectFrom('module')
    .innerJoin('course', 'course.id', 'module.course_id')
    .select(['module.id', 'module.title', 'course.title as course'])
    .where('module.archived_at', 'is', null)
    .where('course.archived_at', 'is', null)
    .orderBy('course.position')
    .orderBy('module.position')
    .orderBy('module.id')
    .execute()
}

/** An item of a bank with its current version. `inUse`: neither retired nor in the trash. */
export type StandingItem = ItemVersion & { hash: string; inUse: boolean; tags: string[] }

/** Every item of a bank in its order, with what it says now. */
export async function listStandingItems(db: Db, bank: string): Promise<StandingItem[]> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('item_version', 'item_version.id', 'item.current_version_id')
    .selectAll('item_version')
    .select(['item.retired', 'item.trashed_at'])
    .where('item.bank', '=', bank)
    .orderBy('item.position')
    .orderBy('item.id')
    .execute()
  const tags = await listItemTags(db, rows.map((row) => row.item_id))
  return rows.map(({ retired, trashed_at, ...row }) => ({ ...toItemVersion(row), hash: row.hash, inUse: retired === 0 && trashed_at === null, tags: tags.get(row.item_id) ?? [] }))
}

/** The words of every item of a module that is in use, by which a double is found. */
export async function listModuleItemWords(db: Db): Promise<{ id: string; words: string }[]> {
  return db
    .selectFrom('item')
    .innerJoin('module', 'module.id', 'item.bank')
    .select(['item.id', 'item.words'])
    .where('item.retired', '=', 0)
    .where('item.trashed_at', 'is', null)
    .orderBy('item.id')
    .execute()
}
