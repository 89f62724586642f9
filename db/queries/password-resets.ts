import type { Db } from '../client.server'
import { toIso, toTime, toTimeOrNull } from './values'

/** A link for a forgotten password, with the address of the person it is for. Times are ms epoch. */
export type PasswordReset = { email: string; usedAt: number | null; expiresAt: number }

/** Only for a person who is active. */
export async function findPasswordReset(db: Db, tokenHash: string): Promise<PasswordReset | null> {
  const row = await db
    .selectFrom('password_reset')
    .innerJoin('person', 'person.id', 'password_reset.person_id')
    .select(['person.email', 'password_reset.used_at', 'password_reset.expires_at'])
    .where('password_reset.token_hash', '=', tokenHash)
    .where('person.active', '=', 1)
    .executeTakeFirst()
  return row ? { email: row.email, usedAt: toTimeOrNull(row.used_at), expiresAt: toTime(row.expires_at) } : null
}

export async function insertPasswordReset(
  tx: Db,
  reset: { id: string; tokenHash: string; personId: string; now: Date; expiresAt: Date },
): Promise<void> {
  await tx.insertInto('password_reset').values({
    id: reset.id, token_hash: reset.tokenHash, person_id: reset.personId, created_at: toIso(reset.now), expires_at: toIso(reset.expiresAt),
    used_at: null,
  }).execute()
}

/** Use a link while it is open and its person active: of many who try at once, one gets the person's id and the others null. */
export async function claimPasswordReset(tx: Db, tokenHash: string, now: Date): Promise<string | null> {
  const row = await tx
    .updateTable('password_reset')
    .set({ used_at: toIso(now) })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', toIso(now))
    .where('person_id', 'in', (eb) => eb.selectFrom('person').select('person.id').where('person.active', '=', 1))
    .returning('person_id')
    .executeTakeFirst()
  return row?.person_id ?? null
}

/** Let every open link of a person expire now. */
export async function expirePasswordResets(tx: Db, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('password_reset')
    .set({ expires_at: toIso(now) })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', toIso(now))
    .execute()
}
