import type { Database } from '#db/client.server'
import { compareItems } from '../bank/compare-items.server'
import { keepRounds } from '../keep-rounds.server'
import { countAttention } from './count-attention.server'

const hour = 60 * 60 * 1000

/** How long a count is good for: what it tells of changes over days. */
export const countedFor = hour

/** Questions are written over days, and looked through for pairs less often than that. */
const comparedFor = 24 * hour

/** Count again every hour until stopped; stopping waits for the count in hand. Of several processes one counts. */
export const keepCounting = (db: Database) =>
  keepRounds({ every: hour + 60_000, fault: 'items and lessons could not be counted', round: () => countAll(db) })

async function countAll(db: Database): Promise<void> {
  await countAttention(db, new Date(), countedFor)
  await compareItems(db, new Date(), comparedFor)
}
