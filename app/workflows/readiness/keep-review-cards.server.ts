import type { Tx } from '#db/client.server'
import { listCards, listItemsOfVersions, putCards } from '#db/queries/review-cards'
import type { Evidence } from '../../domain/evidence/evidence'
import { groupByObservation } from '../../domain/evidence/evidence'
import { foldCards, type ReviewAnswer } from '../../domain/progress/review-card'

/** A score that is as good as whole; sums of thirds come near it. */
const whole = 1 - 1e-9

/** The answers behind evidence, which comes in the order of its `seq`, for the cards of their questions. The first of its skills by id stands for a question. */
export async function answersIn(tx: Tx, evidence: readonly Evidence[]): Promise<ReviewAnswer[]> {
  const observations = groupByObservation(evidence)
  const items = await listItemsOfVersions(tx, observations.flatMap(([first]) => first?.itemVersionId ?? []))
  return observations.flatMap(([first]) => {
    const itemId = items.get(first?.itemVersionId ?? '')
    return first && itemId ? [{ itemId, skillId: first.skillId, right: first.score >= whole, at: first.observedAt }] : []
  })
}

/** Take new evidence of one person into what they are to see again, under their claim. */
export async function keepReviewCards(tx: Tx, personId: string, evidence: readonly Evidence[]): Promise<void> {
  const answers = await answersIn(tx, evidence)
  const cards = foldCards(await listCards(tx, personId, answers.map(({ itemId }) => itemId)), answers)
  await putCards(tx, personId, [...cards.values()])
}
