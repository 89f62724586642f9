import { sigmoid } from '~/domain/readiness/response-curve'
import type { Predictor } from '../predictor'

type Weights = { ease: number; right: number; wrong: number }
type Counts = { right: number; wrong: number }

const RATE = 0.05

/**
 * Performance Factors Analysis (Pavlik, Cen & Koedinger 2009): for each skill an ease and a weight for the right and the wrong answers
 * before, here counted by their logarithm and fitted as answers come, by gradient steps.
 */
export function pfa(): Predictor {
  const skills = new Map<number, Weights>()
  let counts = new Map<string, Counts>()
  return {
    next({ users, skills: named, scores }, row) {
      const user = users[row] as number
      const taking = (named[row] as readonly number[]).map((skill) => ({
        weights: entry(skills, skill, () => ({ ease: 0, right: 0, wrong: 0 })),
        count: entry(counts, `${user} ${skill}`, () => ({ right: 0, wrong: 0 })),
      }))
      const logit = taking.reduce((sum, { weights, count }) => sum + weights.ease + weights.right * Math.log1p(count.right) + weights.wrong * Math.log1p(count.wrong), 0)
      const p = sigmoid(logit)
      const score = scores[row] as number
      for (const { weights, count } of taking) {
        weights.ease += RATE * (score - p)
        weights.right += RATE * (score - p) * Math.log1p(count.right)
        weights.wrong += RATE * (score - p) * Math.log1p(count.wrong)
        count.right += score
        count.wrong += 1 - score
      }
      return p
    },
    forgetPeople() {
      counts = new Map()
    },
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
