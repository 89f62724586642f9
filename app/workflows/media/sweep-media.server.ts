import type { Database } from '#db/client.server'
import { isInDispute } from '#db/queries/dispute-files'
import { isHandedIn } from '#db/queries/handed-in'
import { isHashInArtifacts, listMediaHashes } from '#db/queries/media'
import { waitingArchives } from '../content/check-import.server'
import { incomingFolder } from './disk-store.server'
import { hashHandedIn, hashInKey, type MediaStore, type StoredObject } from './store.server'

/** `looked`: objects seen. `orphans`: those that nothing refers to, with their bytes. `strange`: keys that are none of ours, never touched. */
export type Swept = { looked: number; orphans: StoredObject[]; strange: number; removed: number }

type Options = { remove: boolean; now: Date; signal?: AbortSignal; onProgress?: (looked: number) => void }

const graceMs = 86_400_000

/**
 * Find what is stored and no file of the library, no lesson ever compiled, no answer and no dispute refers to: the remains of uploads that broke off
 * and of archives nobody took in. Nothing younger than a day counts. With `remove` they go; interrupted, it leaves the rest for the next time.
 */
export async function sweepMedia(db: Database, store: MediaStore, { remove, now, signal, onProgress }: Options): Promise<Swept> {
  const known = await listMediaHashes(db)
  const result: Swept = { looked: 0, orphans: [], strange: 0, removed: 0 }
  for await (const object of store.list('')) {
    if (signal?.aborted) return result
    onProgress?.(++result.looked)
    if (object.storedAt > now.getTime() - graceMs) continue
    const hash = hashInKey(object.key)
    const handedIn = hashHandedIn(object.key)
    if (handedIn !== null) {
      if (!(await isHandedIn(db, handedIn)) && !(await isInDispute(db, handedIn))) result.orphans.push(object)
      continue
    }
    const passing = object.key.startsWith(waitingArchives) || object.key.startsWith(`${incomingFolder}/`)
    if (hash === null && !passing) result.strange += 1
    else if (passing || (hash !== null && !known.has(hash) && !(await isHashInArtifacts(db, hash)))) result.orphans.push(object)
  }
  for (const { key } of remove ? result.orphans : []) {
    if (signal?.aborted) return result
    await store.remove(key)
    result.removed += 1
  }
  return result
}
