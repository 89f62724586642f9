import { db } from '#db/client.server'
import { findApiKey, touchApiKey } from '#db/queries/api-keys'
import type { ApiKey, KeyScope } from '../domain/outcomes/api-key'
import { isInUse } from '../domain/outcomes/api-key'
import { problem } from './problem.server'
import { callWait, countUnknownKey, unknownKeyWait } from './rate-limit.server'
import { requestScope } from './request-scope.server'
import { hashToken } from './session.server'

const minute = 60_000

/**
 * The key by which a program asks, from `Authorization: Bearer`; no cookie stands for it. Throws 401 without one that is in use, 403 where
 * it may not do this, and 429 when it asks too often, or an address tries too many that do not exist.
 */
export async function requireKey(request: Request, scope: KeyScope): Promise<ApiKey> {
  const address = requestScope()?.address ?? 'unknown'
  const blocked = await unknownKeyWait(address)
  if (blocked !== null) throw tooMany(blocked, 'Too many keys that do not exist came from this address.')
  const [, secret] = /^Bearer +(\S{1,200})$/i.exec(request.headers.get('Authorization') ?? '') ?? []
  if (secret === undefined) throw unknown('Send the key as Authorization: Bearer <key>.')
  const now = new Date()
  const key = await findApiKey(db, hashToken(secret))
  if (!key || !isInUse(key, now.getTime())) {
    await countUnknownKey(address)
    throw unknown('This key does not exist, has ended or was revoked.')
  }
  const wait = await callWait(key.id)
  if (wait !== null) throw tooMany(wait, 'This key asked too often.')
  if (key.scope !== scope) throw problem(403, 'Not allowed', `This key may not do this; it needs the scope ${scope}.`)
  if (key.lastUsedAt === null || now.getTime() - key.lastUsedAt > minute) await touchApiKey(db, key.id, now)
  return key
}

const unknown = (detail: string) => problem(401, 'No valid key', detail, { 'WWW-Authenticate': 'Bearer' })
const tooMany = (seconds: number, detail: string) => problem(429, 'Too many requests', `${detail} Try again in ${seconds} seconds.`, { 'Retry-After': String(seconds) })
