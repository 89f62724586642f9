import type { Database } from '#db/client.server'
import { claimPerson } from '#db/queries/people'
import { addCounts, listDueStandings, listLongCounts, takeCounts } from '#db/queries/standings'
import { together } from '../../domain/insight/standing'
import { keepRounds } from '../keep-rounds.server'
import { judgeStanding } from './keep-standing.server'

const minute = 60_000
const day = 24 * 60 * minute

/** So many people are judged again in one round; a hundred thousand a day are seventy a minute. */
const mostPeople = 2000

/**
 * Judge again whoever was last judged a day ago or is due, as of now: what is forgotten moves nobody's row by itself. One person at a time, each in a transaction
 * of their own; it may be stopped between two, and several processes at once do no harm. Returns how many.
 */
export async function judgeAgain(db: Database, now: Date, signal?: AbortSignal): Promise<number> {
  let judged = 0
  for (const personId of await listDueStandings(db, now.getTime() - day, mostPeople)) {
    if (signal?.aborted) break
    await db.transaction().execute(async (tx) => {
      await claimPerson(tx, personId)
      await judgeStanding(tx, personId, now)
    })
    judged += 1
  }
  return judged
}

/** More rows than this of one team's counts are written together. */
const longCounts = 300

/** Write the counts of teams as few rows again where changes have made them many. Returns of how many teams. */
export async function shortenCounts(db: Database, rows = longCounts, signal?: AbortSignal): Promise<number> {
  const teamIds = await listLongCounts(db, rows)
  for (const teamId of teamIds) {
    if (signal?.aborted) break
    await db.transaction().execute(async (tx) => addCounts(tx, together(await takeCounts(tx, teamId))))
  }
  return teamIds.length
}

/** Judge people again every minute, and shorten counts every hour, until stopped. */
export function keepJudging(db: Database): () => Promise<void> {
  const stopJudging = keepRounds({ every: minute, fault: 'people could not be judged again', round: (signal) => judgeAgain(db, new Date(), signal) })
  const stopShortening = keepRounds({ every: 60 * minute, fault: 'the counts of teams could not be shortened', round: (signal) => shortenCounts(db, longCounts, signal) })
  return async () => void (await Promise.all([stopJudging(), stopShortening()]))
}
