import type { Constants } from '~/domain/readiness/constants'
import { newPopulation, type Population } from '~/domain/readiness/engine/population'
import type { Reading } from '~/domain/readiness/engine/reading'
import type { Answers } from './answers'
import { questionAt } from './predictor'
import { spreadOf } from './right-answers'

/** Every tenth answer of a person the state is frozen, and foretells as many of the next ten as there are; fewer than five do not count. */
const EVERY = 10
const FEWEST = 5

/** Half the width of a band that holds 80 % of a normal distribution, in standard deviations. */
const BAND = 1.2816

export type Coverage = { windows: number; covered: number }

/**
 * How often the band of the model holds: of each window of answers the frozen state tells mean and variance of the number that will be
 * right, and the window is covered when the number that was lies within 80 % of that. `warm` is learned from first.
 */
export function bandCoverage(constants: Constants, answers: Answers, warm: Answers | null): Coverage {
  const population = newPopulation(constants)
  const outcome = { score: 0, weight: 1 }
  const learnFrom = (log: Answers, row: number) => {
    outcome.score = log.scores[row] as number
    population.answer(questionAt(log, row), outcome)
  }
  if (warm) for (let row = 0; row < warm.users.length; row += 1) learnFrom(warm, row)
  population.forgetPeople()
  const windows = windowsOf(answers)
  const found = { windows: 0, covered: 0 }
  for (let row = 0; row < answers.users.length; row += 1) {
    const window = windows.get(row)
    if (window) {
      const { mean, variance } = spreadOf(readingsOf(population, answers, window))
      const right = window.reduce((sum, ahead) => sum + (answers.scores[ahead] as number), 0)
      found.windows += 1
      if (Math.abs(right - mean) <= BAND * Math.sqrt(variance)) found.covered += 1
    }
    learnFrom(answers, row)
  }
  return found
}

/** One reading after the other: they are one record, so each has to be used before the next is asked for. */
function* readingsOf(population: Population, answers: Answers, rows: readonly number[]): Generator<readonly [Reading, readonly number[]]> {
  for (const row of rows) yield [population.predict(questionAt(answers, row)), answers.skills[row] ?? []]
}

/** The rows of each window, by its first row. */
function windowsOf({ users }: Answers): Map<number, number[]> {
  const own = new Map<number, number[]>()
  for (const [row, user] of users.entries()) {
    const rows = own.get(user)
    if (rows) rows.push(row)
    else own.set(user, [row])
  }
  const windows = new Map<number, number[]>()
  for (const rows of own.values()) {
    for (let start = EVERY; start + FEWEST <= rows.length; start += EVERY) windows.set(rows[start] as number, rows.slice(start, start + EVERY))
  }
  return windows
}
