import { expect, test } from 'vitest'
import { type LearnerState, startState } from './belief'
import { MODEL_VERSION } from './constants'
import { newLearner } from './learner'
import { newPublished } from './published'
import { DAY_MS } from './recall'

const near = (value: number | undefined, golden: number) => expect(value ?? NaN).toBeCloseTo(golden, 10)
const item = { skills: ['a'], difficulty: 0, itemId: 'one' }

function afterOne(start: LearnerState = startState) {
  const learner = newLearner(start)
  const record = learner.observe({ ...item, score: 1, weight: 1, at: 0 })
  return { learner, record, state: learner.state() }
}

test('a first right answer to an item moves all that is the person’s own, against values worked by hand', () => {
  // eta = .6; V = .56 + .38 + .28 + .58 + 1 + .08 + .1 + 1.38 + .05 = 4.41; p = sigmoid(.6 / sqrt(1 + pi V / 8)) = 0.5897704875213
  // h = L(1-L) = 0.2287842404567; H = h / (1 + hV) = 0.1138831479458; G = (1 - p) / (1 + hV) = 0.2042021258462
  const { record, state } = afterOne()
  near(record.predicted, 0.5897704875213)
  expect(record).toMatchObject({ model: MODEL_VERSION, taught: { itemId: 'one', skills: [{ id: 'a', bucket: 0 }], gap: 0, at: 0 } })
  near(record.taught.gradient, 0.2042021258462)
  near(record.taught.curvature, 0.1138831479458)
  const { ability, skills: { a }, memories: { one } } = state
  near(ability.mean, 0.1143531904738)
  near(ability.variance, 0.5247862448042)
  near(ability.formMean, 0.0775968078215)
  near(ability.formVariance, 0.3635552734366)
  near(a?.mean, 0.3871765952369)
  near(a?.variance, 0.272771561201)
  near(a?.streakMean, 0.1184372329908)
  near(a?.streakVariance, 0.541689709031)
  near(one?.mean, 0.2102101062923)
  near(one?.variance, 0.0497152921301)
  expect([ability.n, ability.at, a?.n, a?.at, one?.at]).toEqual([1, 0, 1, 0, 0])
})

test('what is no item has no difficulty to be unsure of, and is remembered by nobody', () => {
  const learner = newLearner(startState)
  const { variance, p } = learner.predict({ skills: ['a'], difficulty: 0 }, 0)
  near(variance, 2.98)
  near(p, 0.600436385395574)
  learner.observe({ skills: ['a'], difficulty: 0, score: 1, weight: 1, at: 0 })
  expect(learner.state().memories).toEqual({})
})

test('what was published counts from the moment that it is in force', () => {
  const from = 2 * DAY_MS
  const shared = newPublished([
    { kind: 'item', subject: 'one', bucket: 0, from, mean: 1.5, variance: 0.2 },
    { kind: 'skill', subject: 'a', bucket: 0, from, mean: -0.25, variance: 0.1 },
    { kind: 'curve', subject: 'a', bucket: 1, from, mean: 0.5, variance: 0.05 },
    { kind: 'gap', subject: '', bucket: 3, from, mean: -0.125, variance: 0.03 },
  ])
  const { learner } = afterOne({ ...startState, shared })
  const before = learner.predict(item, from, from - 1)
  const after = learner.predict(item, from)
  near(after.eta - before.eta, -1.5 - 0.25 + 0.5 - 0.125)
  near(after.variance - before.variance, 0.2 + 0.1 + 0.05 + 0.03 - (1.38 + 1 + 0.08 + 0.1))
  near(learner.predict({ skills: ['a'], difficulty: 0 }, from).parts.skill, 0.15)
})

test('an answer leaves what everyone shares as it was', () => {
  const value = { kind: 'item' as const, subject: 'one', bucket: 0, from: -1, mean: 1, variance: 0.5 }
  const { state } = afterOne({ ...startState, shared: newPublished([value]) })
  expect(state.shared.itemAt('one', 0)).toEqual({ mean: 1, variance: 0.5 })
  expect(state.shared.skillAt('a', 0).variance).toBe(1)
  expect(state.shared.gapsAt(0).variances[0]).toBe(0.1)
})
