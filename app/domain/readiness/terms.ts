import type { Gaussian, LearnerState, Question } from './belief'
import { masteryOf } from './belief'
import { abilityAt, masteryAt } from './recall'

/** One Gaussian that enters the logit of an answer, read at the time of the question, and the weight it enters with. */
export type Term = Gaussian & { weight: number }

/** Every live term of one question. A further term of the model joins here and in `listTerms`. */
export type Terms = { ability: Term; skills: readonly (Term & { skillId: string })[] }

/**
 * Read the terms of a question at `now` (ms epoch). The masteries of its K skills enter as their mean, 1/K each.
 * Throws RangeError for a question without skills, with one named twice, or without a finite difficulty.
 */
export function readTerms(state: LearnerState, question: Question, now: number): Terms {
  requireQuestion(question)
  const weight = 1 / question.skills.length
  const ability = abilityAt(state.ability, now)
  return {
    ability: { mean: ability.mean, variance: ability.variance, weight: 1 },
    skills: question.skills.map((skillId) => {
      const { mean, variance } = masteryAt(masteryOf(state, skillId), now)
      return { mean, variance, weight, skillId }
    }),
  }
}

export function listTerms(terms: Terms): readonly Term[] {
  return [terms.ability, ...terms.skills]
}

/** One term after an answer that said `gradient` and `curvature`; the variance stays positive while curvature < 1 / sum(w^2 variance). */
export function moveTerm(term: Term, gradient: number, curvature: number): Gaussian {
  return {
    mean: term.mean + term.weight * term.variance * gradient,
    variance: term.variance - term.weight ** 2 * term.variance ** 2 * curvature,
  }
}

function requireQuestion({ skills, difficulty }: Question): void {
  if (skills.length === 0) throw new RangeError('a question needs a skill')
  if (skills.length > 1 && new Set(skills).size !== skills.length) throw new RangeError('a question names a skill twice')
  if (!Number.isFinite(difficulty)) throw new RangeError('a difficulty is a finite logit')
}
