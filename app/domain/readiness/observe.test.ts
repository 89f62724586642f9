import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Observation } from './belief'
import { shipped } from './constants'
import { masteryOf, startState } from './belief'
import { observe } from './observe'
import { practiceGain } from './practice-gain'
import { predict } from './predict'
import { DAY_MS, daysSince, keptAfter } from './recall'
import { replay } from './replay'

const skillIds = ['risk.liability', 'risk.renewal', 'terminology.indemnity', 'terminology.warranty']
const observation: fc.Arbitrary<Observation> = fc.record({
  skills: fc.uniqueArray(fc.constantFrom(...skillIds), { minLength: 1, maxLength: 3 }),
  difficulty: fc.double({ min: -6, max: 6, noNaN: true }),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
  at: fc.nat(1000 * DAY_MS),
  itemId: fc.constantFrom('one', 'two', null),
})
const history = fc.array(observation, { maxLength: 30 })
const quiz = (score: number, more: Partial<Observation> = {}): Observation => ({
  skills: ['risk.liability'], difficulty: 0, score, weight: 1, at: 0, ...more,
})

test('the record holds what was predicted before the answer', () => {
  fc.assert(
    fc.property(history, observation, (past, next) => {
      const state = replay(past)
      expect(observe(state, next).record.predicted).toBe(predict(state, next, next.at).p)
    }),
  )
})

test('only the skills named get a new belief, and what was passed in is left as it was', () => {
  fc.assert(
    fc.property(history, observation, (past, next) => {
      const state = replay(past)
      const copy = JSON.stringify(state)
      const after = observe(state, next).state
      for (const id of skillIds) expect(after.skills[id] === state.skills[id]).toBe(!next.skills.includes(id))
      expect(after.ability).not.toBe(state.ability)
      expect(JSON.stringify(state)).toBe(copy)
    }),
  )
})

test('a right answer never lowers and a wrong one never raises ability and mastery, practice gain aside', () => {
  fc.assert(
    fc.property(history, observation, fc.constantFrom(0, 1), (past, next, score) => {
      const state = replay(past)
      const after = observe(state, { ...next, score }).state
      const sign = score === 1 ? 1 : -1
      expect(sign * (after.ability.mean - state.ability.mean)).toBeGreaterThanOrEqual(0)
      for (const id of next.skills) {
        const before = masteryOf(state, id)
        const moved = masteryOf(after, id).mean - practiceGain(shipped, score, next.weight, before.n) - before.mean * keptAfter(shipped, daysSince(before.at, next.at))
        expect(sign * moved).toBeGreaterThanOrEqual(-1e-12)
      }
    }),
  )
})

test('a better score leads to a higher belief', () => {
  fc.assert(
    fc.property(history, observation, (past, next) => {
      const state = replay(past)
      const worse = observe(state, { ...next, score: 0.3 }).state
      const better = observe(state, { ...next, score: 0.7 }).state
      expect(better.ability.mean).toBeGreaterThan(worse.ability.mean)
      for (const id of next.skills) expect(masteryOf(better, id).mean).toBeGreaterThan(masteryOf(worse, id).mean)
    }),
  )
})

test('partial credit moves the means as the mixture of right and wrong would', () => {
  const mean = (score: number) => masteryOf(observe(startState, quiz(score)).state, 'risk.liability').mean
  expect(mean(0.25)).toBeCloseTo(0.25 * mean(1) + 0.75 * mean(0), 12)
})

test('half the weight moves half as far and narrows half as much', () => {
  const whole = observe(startState, quiz(1)).state
  const half = observe(startState, quiz(1, { weight: 0.5 })).state
  expect(half.ability.mean).toBeCloseTo(whole.ability.mean / 2, 12)
  expect(masteryOf(half, 'risk.liability').mean).toBeCloseTo(masteryOf(whole, 'risk.liability').mean / 2, 12)
  expect(0.5605 - half.ability.variance).toBeCloseTo((0.5605 - whole.ability.variance) / 2, 12)
})

test('the practice gain shrinks with practice and is less when wrong', () => {
  expect(practiceGain(shipped, 1, 1, 0)).toBeCloseTo(0.33, 12)
  expect(practiceGain(shipped, 0, 1, 0)).toBeCloseTo(0.12, 12)
  expect(practiceGain(shipped, 0.5, 0.5, 4)).toBeCloseTo((0.5 * 0.225) / 5, 12)
})

test('every observation is counted once for ability and once for each of its skills, in any order', () => {
  fc.assert(
    fc.property(history, (past) => {
      for (const state of [replay(past), replay(past.toReversed())]) {
        expect(state.ability.n).toBe(past.length)
        for (const id of skillIds) expect(masteryOf(state, id).n).toBe(past.filter(({ skills }) => skills.includes(id)).length)
      }
    }),
  )
})

test('a late arrival counts as made at the last observation and never turns the date back', () => {
  const state = observe(startState, quiz(1, { at: 5 * DAY_MS })).state
  const late = observe(state, quiz(0, { at: 2 * DAY_MS }))
  const inTime = observe(state, quiz(0, { at: 5 * DAY_MS }))
  expect(late.state).toEqual(inTime.state)
  expect(late.record.predicted).toBe(inTime.record.predicted)
  expect(late.state.ability.at).toBe(5 * DAY_MS)
})

test('a score, weight, date or question outside its range is refused', () => {
  const refused: Partial<Observation>[] = [
    { score: -0.1 }, { score: 1.1 }, { score: NaN }, { weight: 0 }, { weight: 1.5 }, { weight: NaN }, { at: Infinity },
    { skills: [] }, { skills: ['a', 'a'] }, { difficulty: Infinity },
  ]
  for (const wrong of refused) expect(() => observe(startState, quiz(1, wrong)), JSON.stringify(wrong)).toThrow(RangeError)
})

test('a hundred thousand random answers stay finite, with variances above zero and under their caps', () => {
  let seed = 20260101
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647
  let state = startState
  let at = 0
  for (let i = 0; i < 100_000; i += 1) {
    at += Math.floor(random() ** 8 * 30 * DAY_MS)
    const first = Math.floor(random() * skillIds.length)
    const skills = random() < 0.8 ? [skillIds[first]!] : [skillIds[first]!, skillIds[(first + 1) % skillIds.length]!]
    const score = random() < 0.5 ? Math.round(random()) : random()
    const next = observe(state, { skills, difficulty: random() * 40 - 20, score, weight: 1 - random() * 0.99, at })
    state = next.state
    if (!(next.record.predicted > 0 && next.record.predicted < 1)) expect.fail(`predicted ${next.record.predicted} at ${i}`)
    for (const { mean, variance } of [state.ability, ...Object.values(state.skills)]) {
      if (!(Number.isFinite(mean) && variance > 0 && variance <= 0.5605)) expect.fail(`(${mean}, ${variance}) at ${i}`)
    }
  }
  expect(state.ability.n).toBe(100_000)
})
