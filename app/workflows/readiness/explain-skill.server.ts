import type { Db } from '#db/client.server'
import { publishedNow } from '#db/queries/published-values'
import { type Explanation, newExplanation, type Reference } from '../../domain/readiness/explain'
import { evidenceOf } from './evidence-of.server'
import { observationsOf } from './fold-observations'

/**
 * Why a person's figure in one skill is what it is at `now` (ms epoch), from all that was observed of them: one query for each thousand
 * rows of evidence.
 */
export async function explainSkill(db: Db, personId: string, reference: Reference, now: number): Promise<Explanation> {
  const explanation = newExplanation(reference, publishedNow())
  for await (const rows of evidenceOf(db, personId)) for (const observation of observationsOf(rows)) explanation.learn(observation)
  return explanation.end(now)
}
