import { sigmoid } from '~/domain/readiness/response-curve'
import type { Predictor } from '../predictor'

type Rating = { value: number; n: number }

/** How far the n-th answer moves a rating: 1 / (1 + 0.05 n), the uncertainty function of Pelanek 2016. */
const step = ({ n }: Rating) => 1 / (1 + 0.05 * n)

/** Elo: one rating a person, one an item. */
export function elo(): Predictor {
  let people = new Map<number, Rating>()
  const items = new Map<number, Rating>()
  return {
    next({ users, items: asked, scores }, row) {
      const person = ratingIn(people, users[row] as number)
      const item = ratingIn(items, asked[row] as number)
      const p = sigmoid(person.value - item.value)
      const error = (scores[row] as number) - p
      person.value += step(person) * error
      item.value -= step(item) * error
      person.n += 1
      item.n += 1
      return p
    },
    forgetPeople() {
      people = new Map()
    },
  }
}

function ratingIn(ratings: Map<number, Rating>, key: number): Rating {
  const rating = ratings.get(key) ?? { value: 0, n: 0 }
  ratings.set(key, rating)
  return rating
}
