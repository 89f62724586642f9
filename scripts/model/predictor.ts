import { type Constants, shipped } from '~/domain/readiness/constants'
import { newPopulation } from '~/domain/readiness/engine/population'
import type { Answers } from './answers'

/**
 * Whatever foretells answers. `next` gives the probability that the answer of this row is right, and only then learns from it;
 * `forgetPeople` lets go of what is known of people and keeps the rest.
 */
export type Predictor = { next: (answers: Answers, row: number) => number; forgetPeople: () => void }

const whole = { score: 0, weight: 1 }

/** The product's own model. */
export function modelPredictor(constants: Constants = shipped): Predictor {
  const population = newPopulation(constants)
  return {
    next(answers, row) {
      whole.score = answers.scores[row] as number
      return population.answer(questionAt(answers, row), whole).p
    },
    forgetPeople: population.forgetPeople,
  }
}

const question = { user: 0, item: 0, skills: [] as readonly number[], at: 0 }

/** What a row asks. The same record is used for each. */
export function questionAt({ users, items, skills, times }: Answers, row: number): typeof question {
  question.user = users[row] as number
  question.item = items[row] as number
  question.skills = skills[row] as readonly number[]
  question.at = times[row] as number
  return question
}

/** One probability a row, each made before its answer was seen; `warm` is learned from first and its people are let go. */
export function foretell(predictor: Predictor, answers: Answers, warm: Answers | null = null): Float64Array {
  if (warm) warmUp(predictor, warm)
  return Float64Array.from(answers.users, (_, row) => predictor.next(answers, row))
}

/** Learn items and skills from other people's answers. */
export function warmUp(predictor: Predictor, warm: Answers): void {
  for (let row = 0; row < warm.users.length; row += 1) predictor.next(warm, row)
  predictor.forgetPeople()
}
