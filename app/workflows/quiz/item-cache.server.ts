import { LRUCache } from 'lru-cache'
import type { Db } from '#db/client.server'
import { once } from '#db/once'
import { listItemVersions } from '#db/queries/items'
import type { ItemVersion } from '../../domain/quiz/item'

const known = once('item-versions', () => new LRUCache<string, ItemVersion>({ max: 2000 }))

/** Item versions by id; a version never changes, so the ones met before cost no query. Unknown ids are left out. */
export async function findItems(db: Db, ids: readonly string[]): Promise<Map<string, ItemVersion>> {
  const unknown = ids.filter((id) => !known.has(id))
  for (const item of await listItemVersions(db, unknown)) known.set(item.id, item)
  return new Map(
    ids.flatMap((id) => {
      const item = known.get(id)
      return item ? [[id, item] as const] : []
    }),
  )
}

/** The same in the order asked. Throws when one is missing. */
export async function requireItems(db: Db, ids: readonly string[]): Promise<ItemVersion[]> {
  const found = await findItems(db, ids)
  return ids.map((id) => {
    const item = found.get(id)
    if (!item) throw new Error(`There is no item version ${id}`)
    return item
  })
}
