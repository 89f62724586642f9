import type { Tx } from '#db/client.server'
import { claimPerson } from '#db/queries/people'
import type { AskedAttempt } from '#db/queries/regrades'
import type { Judgement, StandingObservation } from '#db/queries/revisions'
import type { ItemVersion } from '../../domain/quiz/item'
import { sourceOf } from '../../domain/evidence/evidence-source'
import { evidenceScore, type Regrade } from '../../domain/quiz/regrading'
import { recordObservations } from '../readiness/record-observations.server'

/** `judged`: the answers that are regraded; `observed`: what was observed of them before. */
type Late = {
  personId: string
  attempts: readonly AskedAttempt[]
  judged: readonly Judgement[]
  observed: readonly StandingObservation[]
  regrades: readonly Regrade[]
  items: ReadonlyMap<string, ItemVersion>
  now: Date
}

/**
 * Learn from answers that were judged while a regrade said that they tell nothing, now that none in force does. Like that of a mark such
 * evidence is dated by its coming. Returns how many answers were learned from; each is learned from once.
 */
export async function observeLate(tx: Tx, { personId, attempts, judged, observed, regrades, items, now }: Late): Promise<number> {
  const known = new Set(observed.map(({ attemptId, versionId }) => `${attemptId} ${versionId}`))
  let learned = 0
  for (const attempt of attempts) {
    const late = judged.flatMap(({ attemptId, versionId, picks, first }) => {
      const item = items.get(versionId)
      if (attemptId !== attempt.id || first === null || !item || Object.keys(item.skills).length === 0 || known.has(`${attemptId} ${versionId}`)) return []
      const score = evidenceScore({ versionId, picks, score: first }, regrades)
      return score === null ? [] : [{ item, score }]
    })
    if (late.length === 0) continue
    const source = sourceOf(attempt, attempt.policy)
    await recordObservations(tx, { personId, claim: await claimPerson(tx, personId), source, attemptId: attempt.id, now }, late)
    learned += late.length
  }
  return learned
}
