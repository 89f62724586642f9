import { LRUCache } from 'lru-cache'
import { type Db } from '#db/client.server'
import { once } from '#db/once'
import { findArtifact } from '#db/queries/lessons'

type Artifact = { code: string; html: string }

const megabytes = 1024 * 1024
const known = once(
  'artifacts',
  () => new LRUCache<string, Artifact>({ maxSize: 32 * megabytes, sizeCalculation: ({ code, html }) => 2 * (code.length + html.length) + 1 }),
)

/** An artifact by its hash; what a hash names never changes, so one met before costs no query. */
export async function loadArtifact(db: Db, hash: string): Promise<Artifact | null> {
  const cached = known.get(hash)
  if (cached) return cached
  const artifact = await findArtifact(db, hash)
  if (artifact) known.set(hash, artifact)
  return artifact
}

/** The body of an artifact that a loader of this request has loaded. */
export function knownArtifactHtml(hash: string): string | null {
  return known.get(hash)?.html ?? null
}
