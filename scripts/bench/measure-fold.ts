import type { Evidence } from '~/domain/evidence/evidence'
import { MODEL_VERSION, shipped } from '~/domain/readiness/constants'
import { nothingPublished } from '~/domain/readiness/published'
import { newPopulation } from '~/domain/readiness/engine/population'
import { replayPerson } from '~/workflows/readiness/replay-person'
import { say } from './progress'
import { number, table } from './table'

/** Rows a second in the fold that `npm run rebuild` learns by, and answers a second by the whole model with all that people share. */
export type FoldFigures = { rows: number; rowsPerSecond: number; answersPerSecond: number }

const people = 200
const items = 400
const skills = 24
const minute = 60_000

/** Learn so many answers of simulated people, without a database. */
export function measureFold(rows: number): FoldFigures {
  say(`readiness: learning ${number(rows)} answers`)
  const each = Math.floor(rows / people)
  const histories = Array.from({ length: people }, (_, person) => Array.from({ length: each }, (_, index) => evidence(person, index)))
  const live = seconds(() => {
    for (const history of histories) {
      const replay = replayPerson('role', [], nothingPublished)
      replay.learn(history)
      replay.end()
    }
  })
  const population = newPopulation(shipped)
  const whole = seconds(() => {
    for (const history of histories) {
      for (const row of history) population.answer({ user: row.personId, item: row.itemVersionId ?? '', skills: [row.skillId], at: row.observedAt }, row)
    }
  })
  return { rows: people * each, rowsPerSecond: (people * each) / live, answersPerSecond: (people * each) / whole }
}

/** The same for the same place in the same history, in no simple order. */
function evidence(person: number, index: number): Evidence {
  const dice = Math.imul(person * 7919 + index + 1, 2_654_435_761) >>> 0
  const id = `${person}-${index}`
  return {
    id, personId: String(person), seq: index, skillId: `skill ${dice % skills}`, observationId: id, score: (dice >>> 8) & 1, weight: 1, difficulty: ((dice >>> 9) % 5) / 4 - 0.5,
    observedAt: (index % 12) * minute + Math.floor(index / 12) * 2 * 1440 * minute, source: 'quiz', attemptId: null, itemId: `item ${(dice >>> 12) % items}`, itemVersionId: `item ${(dice >>> 12) % items}`,
    predicted: 0.5, model: MODEL_VERSION,
  }
}

function seconds(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

const aim = 100_000

/** The figures as Markdown. */
export function foldSection({ rows, rowsPerSecond, answersPerSecond }: FoldFigures): string {
  const verdict = rowsPerSecond >= aim ? 'met' : 'not met'
  const lines = [
    [`the fold of a rebuild, at least ${number(aim)} rows/s`, `${number(rowsPerSecond)}/s`, verdict],
    ['the whole model, with all that people share', `${number(answersPerSecond)}/s`, ''],
  ]
  return ['## Readiness', `${number(rows)} answers of simulated people, without a database.`, table(['what', 'learned', 'verdict'], lines)].join('\n\n')
}
