import type { Database } from '#db/client.server'
import { keepRounds } from '../keep-rounds.server'
import { tellNews } from './tell-news.server'

const every = 10 * 60_000

/** Tell people what is new for them every ten minutes, until stopped. */
export const keepTelling = (db: Database): (() => Promise<void>) =>
  keepRounds({ every, fault: 'people could not be told what is new for them', round: (signal) => tellNews(db, new Date(), signal) })
