import { v7 as uuid } from 'uuid'
import type { Database, Tx } from '#db/client.server'
import { claimApiKey, endApiKey, findSentKey, insertApiKey } from '#db/queries/api-keys'
import { insertSource } from '#db/queries/outcomes'
import { claimPerson } from '#db/queries/people'
import { type KeyScope, overlap, stateOf } from '../../domain/outcomes/api-key'
import { hashToken, makeToken } from '../../http/session.server'
import { audit } from '../audit.server'

const hintLetters = 9

/** `secret` is told this once and kept nowhere. `made-before`: the form was sent twice, and the first one told it. */
export type MadeKey = { keyId: string; secret: string } | { problem: 'made-before' | 'not-in-use' }

type Making = { actorId: string; sentId: string; now: Date }

/** Make a key for a source, which is made with it where it is new. The audit says who made it, never the secret. */
export async function makeKey(db: Database, { name, source, scope, ...making }: Making & { name: string; source: string; scope: KeyScope }): Promise<MadeKey> {
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, making.actorId)
    if (await findSentKey(tx, making.actorId, making.sentId)) return { problem: 'made-before' as const }
    await insertSource(tx, source)
    const made = await insertNew(tx, making, { name, source, scope })
    await audit(tx, { actorId: making.actorId, action: 'key.made', subjectType: 'key', subjectId: made.keyId, after: { name, source, scope } }, making.now)
    return made
  })
}

/** Give a key a successor of the same name, source and scope. The old one works on for a day; a second click finds it replaced. Null where there is no such key. */
export async function rotateKey(db: Database, { keyId, ...making }: Making & { keyId: string }): Promise<MadeKey | null> {
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, making.actorId)
    const old = await claimApiKey(tx, keyId)
    if (!old) return null
    if (await findSentKey(tx, making.actorId, making.sentId)) return { problem: 'made-before' as const }
    if (stateOf(old, making.now.getTime()) !== 'in-use') return { problem: 'not-in-use' as const }
    const { name, source, scope } = old
    const endsAt = making.now.getTime() + overlap
    await endApiKey(tx, keyId, { endsAt })
    const made = await insertNew(tx, making, { name, source, scope })
    await audit(tx, { actorId: making.actorId, action: 'key.rotated', subjectType: 'key', subjectId: keyId, before: { name, source }, after: { name, source, endsAt, successor: made.keyId } }, making.now)
    return made
  })
}

async function insertNew(tx: Tx, { actorId, sentId, now }: Making, key: { name: string; source: string; scope: KeyScope }): Promise<{ keyId: string; secret: string }> {
  const [keyId, secret] = [uuid(), `cs_${makeToken().token}`]
  await insertApiKey(tx, { ...key, id: keyId, hint: secret.slice(0, hintLetters), hash: hashToken(secret), madeBy: actorId, sentId, now })
  return { keyId, secret }
}
