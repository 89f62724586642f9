import type { Selectable } from 'kysely'
import type { ApiKey, KeyScope } from '~/domain/outcomes/api-key'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { toIso, toTime, toTimeOrNull } from './values'

const toApiKey = (row: Selectable<Schema['api_key']>): ApiKey => ({
  id: row.id, name: row.name, scope: row.scope as KeyScope, source: row.source, hint: row.hint, madeAt: toTime(row.made_at),
  lastUsedAt: toTimeOrNull(row.last_used_at), endsAt: toTimeOrNull(row.ends_at), revokedAt: toTimeOrNull(row.revoked_at),
})

export async function findApiKey(db: Db, hash: string): Promise<ApiKey | null> {
  const row = await db.selectFrom('api_key').selectAll().where('hash', '=', hash).executeTakeFirst()
  return row ? toApiKey(row) : null
}

/** A key, held until the transaction ends. */
export async function claimApiKey(tx: Db, id: string): Promise<ApiKey | null> {
  const row = await tx.updateTable('api_key').set((eb) => ({ name: eb.ref('name') })).where('id', '=', id).returningAll().executeTakeFirst()
  return row ? toApiKey(row) : null
}

/** What came of a form of this admin that was sent before. */
export async function findSentKey(db: Db, madeBy: string, sentId: string): Promise<ApiKey | null> {
  const row = await db.selectFrom('api_key').selectAll().where('made_by', '=', madeBy).where('sent_id', '=', sentId).executeTakeFirst()
  return row ? toApiKey(row) : null
}

/** Every key with who made it, those in use first and the newest first among them. */
export async function listApiKeys(db: Db): Promise<(ApiKey & { makerName: string })[]> {
  const rows = await db
    .selectFrom('api_key')
    .innerJoin('person', 'person.id', 'api_key.made_by')
    .selectAll('api_key')
    .select('person.name as maker_name')
    .orderBy((eb) => eb.case().when('api_key.revoked_at', 'is', null).then(0).else(1).end())
    .orderBy('api_key.made_at', 'desc')
    .orderBy('api_key.id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...toApiKey(row), makerName: row.maker_name }))
}

type NewKey = Pick<ApiKey, 'id' | 'name' | 'scope' | 'source' | 'hint'> & { hash: string; madeBy: string; sentId: string; now: Date }

export async function insertApiKey(tx: Db, { hash, madeBy, sentId, now, ...key }: NewKey): Promise<void> {
  await tx.insertInto('api_key').values({
    ...key, hash, made_by: madeBy, made_at: toIso(now), sent_id: sentId, last_used_at: null, ends_at: null, revoked_at: null,
  }).execute()
}

export async function touchApiKey(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('api_key').set({ last_used_at: toIso(now) }).where('id', '=', id).execute()
}

export async function endApiKey(tx: Db, id: string, ending: { endsAt: number } | { revokedAt: Date }): Promise<void> {
  await tx.updateTable('api_key').set('endsAt' in ending ? { ends_at: toIso(ending.endsAt) } : { revoked_at: toIso(ending.revokedAt) }).where('id', '=', id).execute()
}
