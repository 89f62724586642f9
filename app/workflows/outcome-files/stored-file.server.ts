import type { MediaStore } from '../media/store.server'

const waiting = 'imports/'
const dayMs = 86_400_000

/** Where a file of outcomes lies by the hash of its bytes. */
export const keyOf = (file: string): string => `${waiting}${file}.outcomes`

/** Keep a file for a day, so that it can be taken in as it was seen; what was put here longer ago goes. */
export async function keepFile(store: MediaStore, file: string, path: string, now: Date): Promise<void> {
  for await (const { key, storedAt } of store.list(waiting)) if (storedAt < now.getTime() - dayMs) await store.remove(key)
  await store.put(keyOf(file), { path }, 'text/csv')
}
