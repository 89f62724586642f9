import type { Db } from '#db/client.server'
import { listNearestManagers, listThreads } from '#db/queries/one-to-one'

const shownThreads = 200

/** Somebody to write with; `lastAt` null where nothing was written yet (ms epoch). */
export type Conversation = { id: string; name: string; lastAt: number | null }

/** Everyone that a person has private notes with, the newest first, then their own managers with whom they have none. */
export async function listConversations(db: Db, personId: string): Promise<Conversation[]> {
  const [threads, managers] = await Promise.all([listThreads(db, personId, shownThreads), listNearestManagers(db, personId)])
  const known = new Set(threads.map(({ id }) => id))
  return [...threads, ...managers.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ id, name, lastAt: null }))]
}
