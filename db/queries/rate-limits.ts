import type { Db } from '../client.server'
import { toIso, toTime } from './values'

export type RateLimitRow = { points: number; expiresAt: number | null }

/** Add points to a key in one statement, starting afresh when its time is over (or when `force`). Times are ms epoch. */
export async function addPoints(db: Db, key: string, points: number, expiresAt: number | null, force: boolean, now: number): Promise<RateLimitRow> {
  const fresh = { points, expires_at: expiresAt === null ? null : toIso(expiresAt) }
  const row = await db
    .insertInto('rate_limit')
    .values({ key, ...fresh })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => {
        const over = force ? eb.lit(true) : eb('rate_limit.expires_at', '<=', toIso(now))
        return {
          points: eb.case().when(over).then(eb.ref('excluded.points')).else(eb('rate_limit.points', '+', eb.ref('excluded.points'))).end(),
          expires_at: eb.case().when(over).then(eb.ref('excluded.expires_at')).else(eb.ref('rate_limit.expires_at')).end(),
        }
      }),
    )
    .returning(['points', 'expires_at'])
    .executeTakeFirstOrThrow()
  return { points: Number(row.points), expiresAt: row.expires_at === null ? null : toTime(row.expires_at) }
}

export async function findPoints(db: Db, key: string, now: number): Promise<RateLimitRow | null> {
  const row = await db.selectFrom('rate_limit').select(['points', 'expires_at']).where('key', '=', key).executeTakeFirst()
  if (!row || (row.expires_at !== null && toTime(row.expires_at) <= now)) return null
  return { points: row.points, expiresAt: row.expires_at === null ? null : toTime(row.expires_at) }
}

export async function deletePoints(db: Db, key: string): Promise<boolean> {
  const result = await db.deleteFrom('rate_limit').where('key', '=', key).executeTakeFirst()
  return Number(result.numDeletedRows) > 0
}

export async function deleteExpiredPoints(db: Db, now: number): Promise<void> {
  await db.deleteFrom('rate_limit').where('expires_at', '<=', toIso(now)).execute()
}
