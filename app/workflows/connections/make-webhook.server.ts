import { v7 as uuid } from 'uuid'
import type { Database } from '#db/client.server'
import { insertSource } from '#db/queries/outcomes'
import { claimPerson } from '#db/queries/people'
import { endWebhook, findWebhook, insertWebhook, isFormSent, passForm, setSecret } from '#db/queries/webhooks'
import { overlap } from '../../domain/outcomes/api-key'
import { seal } from '../../http/sealed-secret.server'
import { makeToken } from '../../http/session.server'
import { audit } from '../audit.server'

/** `secret` is told this once. `made-before`: the form was sent twice, and the first one told it. */
export type MadeWebhook = { webhookId: string; secret: string } | { problem: 'made-before' | 'not-in-use' }

/** `key`: what secrets are encrypted with. */
type Making = { actorId: string; sentId: string; key: string; now: Date }

const newSecret = () => `whs_${makeToken().token}`

/** Make a webhook for a source, which is made with it where it is new. The audit says who made it, never the secret. */
export async function makeWebhook(db: Database, { name, source, mapping, actorId, sentId, key, now }: Making & { name: string; source: string; mapping: string }): Promise<MadeWebhook> {
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, actorId)
    if (await isFormSent(tx, actorId, sentId)) return { problem: 'made-before' as const }
    const [webhookId, secret] = [uuid(), newSecret()]
    await insertSource(tx, source)
    await insertWebhook(tx, { id: webhookId, name, source, mapping, secret: seal(secret, key, webhookId), madeBy: actorId, now })
    await passForm(tx, actorId, sentId, webhookId)
    await audit(tx, { actorId, action: 'webhook.made', subjectType: 'webhook', subjectId: webhookId, after: { name, source, mapping } }, now)
    return { webhookId, secret }
  })
}

/** Give a webhook a new secret; the old one works on for a day. A form sent twice makes none again. Null where there is no such webhook. */
export async function rotateWebhook(db: Database, { webhookId, actorId, sentId, key, now }: Making & { webhookId: string }): Promise<MadeWebhook | null> {
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, actorId)
    const old = await findWebhook(tx, webhookId)
    if (!old) return null
    if (!(await passForm(tx, actorId, sentId, webhookId))) return { problem: 'made-before' as const }
    const secret = newSecret()
    const until = now.getTime() + overlap
    if (!(await setSecret(tx, { id: webhookId, secret: seal(secret, key, webhookId), earlierSecret: old.secret }, until))) return { problem: 'not-in-use' as const }
    await audit(tx, { actorId, action: 'webhook.rotated', subjectType: 'webhook', subjectId: webhookId, after: { name: old.name, source: old.source, endsAt: until } }, now)
    return { webhookId, secret }
  })
}

/** From now on nothing sent there is taken. A second click changes nothing. Null where there is no such webhook. */
export async function revokeWebhook(db: Database, { webhookId, actorId, now }: { webhookId: string; actorId: string; now: Date }): Promise<{ revoked: true } | null> {
  return db.transaction().execute(async (tx) => {
    const webhook = await findWebhook(tx, webhookId)
    if (!webhook) return null
    if (await endWebhook(tx, webhookId, now)) {
      await audit(tx, { actorId, action: 'webhook.revoked', subjectType: 'webhook', subjectId: webhookId, before: { name: webhook.name, source: webhook.source } }, now)
    }
    return { revoked: true as const }
  })
}
