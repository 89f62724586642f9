import type { Selectable } from 'kysely'
import type { Webhook } from '~/domain/outcomes/webhook/webhook'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { toIso, toTime, toTimeOrNull } from './values'

/** With its secrets, encrypted. They go no further than the workflow that checks a signature. */
export type SealedWebhook = Webhook & { secret: string; earlierSecret: string | null }

const toWebhook = (row: Selectable<Schema['webhook']>): SealedWebhook => ({
  id: row.id, name: row.name, source: row.source, mapping: row.mapping, secret: row.secret, earlierSecret: row.earlier_secret, earlierUntil: toTimeOrNull(row.earlier_until),
  madeAt: toTime(row.made_at), lastUsedAt: toTimeOrNull(row.last_used_at), revokedAt: toTimeOrNull(row.revoked_at),
})

export async function findWebhook(db: Db, id: string): Promise<SealedWebhook | null> {
  const row = await db.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toWebhook(row) : null
}

/** Every webhook without its secrets, those in use first and the newest first among them. */
export async function listWebhooks(db: Db): Promise<Webhook[]> {
  const rows = await db.selectFrom('webhook').selectAll().orderBy((eb) => eb.case().when('revoked_at', 'is', null).then(0).else(1).end()).orderBy('made_at', 'desc').orderBy('id', 'desc').limit(200).execute()
  return rows.map((row) => {
    const { secret: _secret, earlierSecret: _earlier, ...shown } = toWebhook(row)
    return shown
  })
}

type NewWebhook = Pick<Webhook, 'id' | 'name' | 'source' | 'mapping'> & { secret: string; madeBy: string; now: Date }

export async function insertWebhook(tx: Db, { madeBy, now, ...row }: NewWebhook): Promise<void> {
  await tx.insertInto('webhook').values({ ...row, earlier_secret: null, earlier_until: null, made_by: madeBy, made_at: toIso(now), last_used_at: null, revoked_at: null }).execute()
}

/** Whether a form of this admin made a secret before; from now on it did. */
export async function passForm(tx: Db, madeBy: string, sentId: string, webhookId: string): Promise<boolean> {
  const result = await tx.insertInto('webhook_form').values({ made_by: madeBy, sent_id: sentId, webhook_id: webhookId }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
}

export async function isFormSent(db: Db, madeBy: string, sentId: string): Promise<boolean> {
  return (await db.selectFrom('webhook_form').select('webhook_id').where('made_by', '=', madeBy).where('sent_id', '=', sentId).executeTakeFirst()) !== undefined
}

/** Put a new secret in the place of the old one, which works on until `until`. False where it is revoked. */
export async function setSecret(tx: Db, { id, secret, earlierSecret }: Pick<SealedWebhook, 'id' | 'secret' | 'earlierSecret'>, until: number): Promise<boolean> {
  const result = await tx.updateTable('webhook').set({ secret, earlier_secret: earlierSecret, earlier_until: toIso(until) }).where('id', '=', id).where('revoked_at', 'is', null).executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

export async function endWebhook(tx: Db, id: string, now: Date): Promise<boolean> {
  const result = await tx.updateTable('webhook').set({ revoked_at: toIso(now) }).where('id', '=', id).where('revoked_at', 'is', null).executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

export async function touchWebhook(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('webhook').set({ last_used_at: toIso(now) }).where('id', '=', id).execute()
}
