import type { Database } from '#db/client.server'
import { listRulesOn } from '#db/queries/assignment-rules'
import { keepRounds } from '../keep-rounds.server'
import { reachRule } from './reach-rule.server'

const minute = 60_000

/** Bring every rule that is on up to date: who joined, and who changed team or role. One that fails keeps none of the others up, and is tried again by the next round. */
export async function assignByRules(db: Database, now: Date, signal?: AbortSignal): Promise<{ reached: number; ended: number }> {
  const done = { reached: 0, ended: 0 }
  const faults: unknown[] = []
  for (const rule of await listRulesOn(db)) {
    if (signal?.aborted) break
    try {
      const { reached, ended } = await reachRule(db, rule, now, signal)
      done.reached += reached
      done.ended += ended
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of the rules could not be brought up to date`)
  return done
}

/** Every minute, until stopped. */
export function keepAssigning(db: Database): () => Promise<void> {
  return keepRounds({ every: minute, fault: 'rules could not be brought up to date', round: (signal) => assignByRules(db, new Date(), signal) })
}
