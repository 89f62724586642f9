import type { Database } from '#db/client.server'
import { listAddedNews, listDecidingNews } from '#db/queries/news-of-disputes'
import { listAssignedNews, listProgrammeNews } from '#db/queries/news-of-work'
import { insertNotices, isToldOn, type NewsFor } from '#db/queries/notices'
import { claimPerson } from '#db/queries/people'
import { newsTimes, toldInOrder } from '../../domain/insight/news'
import { environment } from '../../http/environment.server'
import { enqueueMail } from '../mail/enqueue-mail.server'
import { newsLetter } from '../mail/news-letter'

/** So much of each kind is looked up at once. */
const atOnce = 500

/**
 * Tell everybody by mail what was given to them, opened or ends for them, or waits for them: each thing once, and in one letter a day. Whoever was told today is told of
 * the rest tomorrow. Several processes at once do no harm; one person who cannot be told keeps none of the others up. Says how many letters were written.
 */
export async function tellNews(db: Database, now: Date, signal?: AbortSignal): Promise<number> {
  const faults: unknown[] = []
  let [written, more] = [0, true]
  while (more && !signal?.aborted) {
    const before = written
    for (const all of await listNews(db, now)) {
      if (signal?.aborted) break
      await tellPerson(db, all, now).then((isTold) => (written += isTold ? 1 : 0), (fault: unknown) => faults.push(fault))
    }
    more = written > before && faults.length === 0
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} people could not be told what is new for them`)
  return written
}

async function listNews(db: Database, now: Date): Promise<NewsFor[][]> {
  const times = newsTimes(now.getTime())
  const found = await Promise.all([listAssignedNews, listProgrammeNews, listAddedNews, listDecidingNews].map((list) => list(db, times, atOnce)))
  const byPerson = new Map<string, NewsFor[]>()
  for (const one of found.flat()) byPerson.set(one.personId, [...(byPerson.get(one.personId) ?? []), one])
  return [...byPerson.values()]
}

async function tellPerson(db: Database, all: readonly NewsFor[], now: Date): Promise<boolean> {
  const [first] = all
  if (!first) return false
  const { personId, name, email } = first
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, personId)
    if (await isToldOn(tx, personId, now.toISOString().slice(0, 10))) return false
    const news = toldInOrder(await insertNotices(tx, personId, all.map((one) => one.news), now))
    if (news.length === 0) return false
    await enqueueMail(tx, email, newsLetter({ name, news, site: environment().APP_URL }), now)
    return true
  })
}
