import type { Database } from '#db/client.server'
import { findWebhook, type SealedWebhook, touchWebhook } from '#db/queries/webhooks'
import { mostAtOnce } from '../../domain/outcomes/outcome'
import { isFresh } from '../../domain/outcomes/webhook/webhook'
import { eventsOf, recordsOf } from '../../domain/outcomes/webhook/webhook-mapping'
import { readEvent } from '../../http/outcome-schema'
import { isSame, signatureOf, unseal } from '../../http/sealed-secret.server'
import { currencyDigits } from '../outcome-files/currency-digits'
import { recordOutcomes, type RowFate } from '../outcomes/record-outcomes.server'
import { webhookMappings } from './webhook-mappings.server'

/** `seconds` and `signature` as the headers have them; `key`: what secrets are encrypted with. */
type Delivery = { webhookId: string; seconds: string; signature: string; body: Uint8Array; key: string; now: Date }

/** A webhook in use that a delivery is signed for within the window, by its secret or by the one before for a day; null otherwise. */
export async function findSigned(db: Database, { webhookId, seconds, signature, body, key, now }: Delivery): Promise<SealedWebhook | null> {
  const webhook = await findWebhook(db, webhookId)
  if (!webhook || webhook.revokedAt !== null || !/^\d{1,12}$/.test(seconds) || !isFresh(Number(seconds), now.getTime())) return null
  const works = [webhook.secret, ...(webhook.earlierSecret !== null && now.getTime() < (webhook.earlierUntil ?? 0) ? [webhook.earlierSecret] : [])]
  const secrets = works.map((kept) => unseal(kept, key, webhookId))
  return secrets.some((secret) => secret !== null && isSame(`sha256=${signatureOf(secret, seconds, body)}`, signature)) ? webhook : null
}

export type Taken = { results: RowFate[]; leftOut: number } | { problem: 'no-mapping' | 'no-records' | 'too-many' }

/**
 * Take what a webhook was sent: each record by the rules of its mapping, each event by the judge of every door. A delivery that is repeated changes
 * nothing, for its events have the ids of the source. `leftOut`: records that no rule is for.
 */
export async function takeDelivery(db: Database, webhook: SealedWebhook, json: unknown, now: Date): Promise<Taken> {
  const mapping = webhookMappings().get(webhook.mapping)
  if (!mapping) return { problem: 'no-mapping' }
  const records = recordsOf(json, mapping)
  if (records === null) return { problem: 'no-records' }
  if (records.length > mostAtOnce) return { problem: 'too-many' }
  const read = records.flatMap((record, place) => eventsOf(record, mapping, currencyDigits).map((one) => ({ line: place + 1, one })))
  if (read.length > mostAtOnce) return { problem: 'too-many' }
  const rows = read.map(({ line, one }) => ({ line, ...('event' in one ? readEvent(one.event) : one) }))
  await touchWebhook(db, webhook.id, now)
  const results = await recordOutcomes(db, { source: webhook.source, door: 'webhook', now }, rows)
  return { results, leftOut: records.length - new Set(read.map(({ line }) => line)).size }
}
