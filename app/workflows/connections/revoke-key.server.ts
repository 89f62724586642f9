import type { Database } from '#db/client.server'
import { claimApiKey, endApiKey } from '#db/queries/api-keys'
import { isInUse } from '../../domain/outcomes/api-key'
import { audit } from '../audit.server'

/** From now on a key opens nothing. A second click changes nothing. Null where there is no such key. */
export async function revokeKey(db: Database, { actorId, keyId, now }: { actorId: string; keyId: string; now: Date }): Promise<{ revoked: true } | null> {
  return db.transaction().execute(async (tx) => {
    const key = await claimApiKey(tx, keyId)
    if (!key) return null
    if (!isInUse(key, now.getTime())) return { revoked: true }
    await endApiKey(tx, keyId, { revokedAt: now })
    await audit(tx, { actorId, action: 'key.revoked', subjectType: 'key', subjectId: keyId, before: { name: key.name, source: key.source } }, now)
    return { revoked: true }
  })
}
