import { type Evidence, groupByObservation } from '../../domain/evidence/evidence'
import type { LearnerState, Observation } from '../../domain/readiness/belief'
import { newLearner, type PredictionRecord } from '../../domain/readiness/learner'

/** An observation that was learned from, with what was predicted of it before it was seen. */
export type Learned<T extends Observation> = { observation: T; record: PredictionRecord }

/**
 * Learn from observations in their order. Live work and a rebuild from the facts both learn by one learner, so that they agree to the bit.
 */
export function foldObservations<T extends Observation>(start: LearnerState, observations: readonly T[]): { state: LearnerState; learned: Learned<T>[] } {
  const learner = newLearner(start)
  const learned = observations.map((observation) => ({ observation, record: learner.observe(observation) }))
  return { state: learner.state(), learned }
}

/** The observations behind one person's evidence, which comes in the order of its `seq` and with no observation cut in two. */
export function observationsOf(rows: readonly Evidence[]): (Observation & { observationId: string })[] {
  return groupByObservation(rows).flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { difficulty, score, weight, observedAt, observationId, itemId } = first
    return [{ skills: group.map((row) => row.skillId), difficulty, itemId, score, weight, at: observedAt, observationId }]
  })
}
