import { newPublished, nothingPublished, type Published, type PublishedValue } from '~/domain/readiness/published'
import type { Db } from '../client.server'
import { once } from '../once'
import { toIso, toTime } from './values'

type Kept = { values: readonly PublishedValue[]; published: Published }

const kept = once('published', (): Kept => ({ values: [], published: nothingPublished }))

/**
 * What everyone shares, as this process read it last. A server has one database, and values are published minutes before they come into
 * force: a process that looks every minute knows each of them in time.
 */
export const publishedNow = (): Published => kept.published

/** Read what was published since the last look; all of it where this process reads another database than before. */
export async function readPublished(db: Db): Promise<Published> {
  const newest = kept.values.at(-1)?.from ?? null
  const goesOn = newest !== null && (await isPublished(db, newest))
  const rows = await db
    .selectFrom('published_value')
    .selectAll()
    .$if(goesOn, (query) => query.where('in_force_from', '>', toIso(newest ?? 0)))
    .orderBy('in_force_from').orderBy('kind').orderBy('subject').orderBy('bucket')
    .execute()
  if (goesOn && rows.length === 0) return kept.published
  const read = rows.map(({ kind, subject, bucket, in_force_from, mean, variance }) => ({
    kind: kind as PublishedValue['kind'], subject, bucket, from: toTime(in_force_from), mean, variance,
  }))
  kept.values = goesOn ? [...kept.values, ...read] : read
  kept.published = kept.values.length === 0 ? nothingPublished : newPublished(kept.values)
  return kept.published
}

async function isPublished(db: Db, from: number): Promise<boolean> {
  return (await db.selectFrom('published_value').select('kind').where('in_force_from', '=', toIso(from)).limit(1).executeTakeFirst()) !== undefined
}

const rowsPerInsert = 500

export async function insertPublished(tx: Db, news: readonly PublishedValue[]): Promise<void> {
  for (let start = 0; start < news.length; start += rowsPerInsert) {
    const rows = news.slice(start, start + rowsPerInsert).map(({ from, ...value }) => ({ in_force_from: toIso(from), ...value }))
    await tx.insertInto('published_value').values(rows).execute()
  }
}

/** Hold the right to publish until the transaction ends; when it was last done (ms epoch), null before the first time. */
export async function claimPublishing(tx: Db): Promise<number | null> {
  const row = await tx
    .updateTable('publishing').set((eb) => ({ published_at: eb.ref('published_at') })).where('id', '=', 1).returning('published_at')
    .executeTakeFirstOrThrow()
  return row.published_at === null ? null : toTime(row.published_at)
}

export async function notePublished(tx: Db, at: Date): Promise<void> {
  await tx.updateTable('publishing').set({ published_at: toIso(at) }).where('id', '=', 1).execute()
}
