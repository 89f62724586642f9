import type { Database } from '#db/client.server'
import { listDueContracts, putContractStanding, takeDueContracts } from '#db/queries/contract-standings'
import { listOutcomes } from '#db/queries/outcomes'
import { claimPerson } from '#db/queries/people'
import { noteChange } from '#db/queries/team-changes'
import { contractStanding } from '../../domain/outcomes/open-contracts'
import { keepRounds } from '../keep-rounds.server'

const day = 24 * 60 * 60 * 1000
/** What happened longer ago is not read. */
const readDays = 730
const mostPeople = 500

/**
 * Count again what the contracts of whoever is due come to, and of whoever was last counted a day ago: rates are of days that pass by themselves. Apart from the
 * taking of outcomes, so that a file of them counts each person once and not once a row. A transaction of their own each; several processes at once do no harm.
 * Returns how many people.
 */
export async function countContracts(db: Database, now: Date, signal?: AbortSignal): Promise<number> {
  const before = now.getTime() - day
  const personIds = await listDueContracts(db, before, mostPeople)
  let counted = 0
  for (const personId of personIds) {
    if (signal?.aborted) break
    await db.transaction().execute(async (tx) => {
      await claimPerson(tx, personId)
      const taken = await takeDueContracts(tx, personId, { before, now })
      if (!taken) return
      const outcomes = await listOutcomes(tx, [personId], now.getTime() + 1, now.getTime() - readDays * day)
      await putContractStanding(tx, personId, contractStanding(outcomes, now.getTime()))
      if (taken.told) await noteChange(tx, personId, 'contracts', now)
      counted += 1
    })
  }
  return counted
}

/** Count every two seconds, until stopped. */
export const keepCountingContracts = (db: Database): (() => Promise<void>) =>
  keepRounds({ every: 2000, fault: 'contracts could not be counted', round: (signal) => countContracts(db, new Date(), signal) })
