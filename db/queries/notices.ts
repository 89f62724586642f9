import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { News } from '~/domain/insight/news'
import type { Db } from '../client.server'
import { toIso } from './values'

/** Something to be told to a person. */
export type NewsFor = { personId: string; name: string; email: string; news: News }

/** That a person was not told of it and of nothing else on this day (ISO); a part of a query that has the table person. */
export const untold = (kind: RawBuilder<string>, subject: RawBuilder<string>, today: string) =>
  sql<SqlBool>`not exists (select 1 from notice where notice.person_id = person.id and (notice.told_on = ${today} or (notice.kind = ${kind} and notice.subject = ${subject})))`

/** Whether a person was told of anything on a day (ISO). */
export async function isToldOn(db: Db, personId: string, day: string): Promise<boolean> {
  return (await db.selectFrom('notice').select('subject').where('person_id', '=', personId).where('told_on', '=', day).limit(1).executeTakeFirst()) !== undefined
}

/** Says what of it is new: of each thing a person is told once. */
export async function insertNotices(tx: Db, personId: string, news: readonly News[], now: Date): Promise<News[]> {
  const told_at = toIso(now)
  const rows = await tx.insertInto('notice')
    .values(news.map(({ kind, subject }) => ({ person_id: personId, kind, subject, told_on: told_at.slice(0, 10), told_at })))
    .onConflict((conflict) => conflict.columns(['person_id', 'kind', 'subject']).doNothing()).returning(['kind', 'subject']).execute()
  return news.filter((one) => rows.some(({ kind, subject }) => kind === one.kind && subject === one.subject))
}
