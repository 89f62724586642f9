import type { Constants } from '../constants'
import { learn } from './learn'
import { read } from './read'
import { newReading, type Reading } from './reading'
import { newSeats, type Seat } from './seats'

/** One answer to come: who, what, and when (ms epoch). */
export type Question = Seat & { at: number }

/** How it was answered: `score` 0 to 1, `weight` in (0,1]. */
export type Outcome = { score: number; weight: number }

/** Everyone and everything in memory, learning one answer after another. The order between people matters by what they share alone. */
export type Population = {
  /** What is expected of an answer. The reading is overwritten by the next one. Throws RangeError for a question without skills. */
  predict: (question: Question) => Reading
  /** Predict, then learn; returns the reading made before. Throws RangeError as `predict` does. */
  answer: (question: Question, outcome: Outcome) => Reading
  /** Let go of all people and keep what they taught of items and skills. */
  forgetPeople: () => void
}

export function newPopulation(constants: Constants): Population {
  const seats = newSeats(constants)
  const answered = { score: 0, weight: 1, at: 0 }
  let reading = newReading()
  const readingFor = (skills: number) => {
    if (skills > reading.masteryMeans.length) reading = newReading(skills)
    return reading
  }
  return {
    predict: (question) => read(constants, seats.at(question), question.at, readingFor(question.skills.length)),
    answer(question, { score, weight }) {
      const who = seats.at(question)
      const before = read(constants, who, question.at, readingFor(question.skills.length))
      answered.score = score
      answered.weight = weight
      answered.at = question.at
      learn(constants, who, before, answered)
      return before
    },
    forgetPeople: seats.forgetPeople,
  }
}
