import { v7 as uuid } from 'uuid'
import type { RoleProfile } from '~/domain/content/taxonomy'
import type { Evidence } from '~/domain/evidence/evidence'
import { type LearnerState, startState } from '~/domain/readiness/belief'
import { newLearner } from '~/domain/readiness/learner'
import { newDice } from '../simulate/dice'
import { newRep } from '../simulate/simulated-rep'

/** Somebody who practised for a year: the evidence, and where it led. */
export type Prototype = { evidence: Omit<Evidence, 'personId'>[]; state: LearnerState }

const dayMs = 86_400_000
const perSession = 10

/** A simulated rep, who learns and forgets by a rule that is not the model's, with so many answers spread over the year before `now` (ms epoch). */
export function prototypeOf(seed: number, profile: RoleProfile, answers: number, now: number): Prototype {
  const dice = newDice(seed)
  const rep = newRep(dice, profile.requirements.length)
  const learner = newLearner(startState)
  const start = now - 365 * dayMs
  const evidence = Array.from({ length: answers }, (_, seq) => {
    const skill = dice.below(profile.requirements.length)
    const day = (365 * Math.floor(seq / perSession) * perSession) / answers
    const at = Math.round(start + day * dayMs + (seq % perSession) * 40_000)
    const score = rep.answer({ id: 'any', skill, hardness: dice.normal(0.8) }, day, 0) ? 1 : 0
    const skillId = profile.requirements[skill]?.skillId ?? ''
    const { predicted, model } = learner.observe({ skills: [skillId], difficulty: 0, score, weight: 1, at })
    return {
      id: uuid(), seq, skillId, observationId: uuid(), score, weight: 1, difficulty: 0, observedAt: at, source: 'quiz' as const, attemptId: null,
      itemVersionId: null, itemId: null, predicted, model,
    }
  })
  return { evidence, state: learner.state() }
}
