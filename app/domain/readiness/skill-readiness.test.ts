import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Requirement } from '../content/taxonomy'
import type { LearnerState, Observation } from './belief'
import { startAbility, startMastery, startState } from './belief'
import { DAY_MS } from './recall'
import { replay } from './replay'
import { MOST_QUESTIONS_TO_GO, skillReadiness } from './skill-readiness'

const liability: Requirement = {
  skillId: 'risk.liability', level: 0.7, weight: 1, mandatory: true, difficulty: 0, items: 5, horizonDays: 90,
}
const inARow = (score: number, count: number): LearnerState =>
  replay(Array.from({ length: count }, (_, i) => ({ skills: ['risk.liability'], difficulty: 0, score, weight: 1, at: i * 60_000 })))
const label = (state: LearnerState, now = 0) => skillReadiness(state, liability, now).label

test('the figure and its band a day after one answer, against worked values', () => {
  // One right answer to an item (learner.test.ts), read a day later, reference item of difficulty .2:
  // F = 1.2^-.35 = 0.9381808498540; m = 0.3632416671629; v = .28 (at its start value again); vg = 0.5268656863459
  // form and streak are gone but for exp(-1/.03); eta = 0.8775948576368; V = vg + vf + v + fv + 1 + .08 + .1 = 2.946865686346
  // band: 1.28 sqrt(vg + v + fv = 1.386865686346); figure, low, high = sigmoid((eta + {0, -, +} reach) / sqrt(1 + pi V / 8))
  const state = replay([{ skills: ['a'], difficulty: 0, itemId: 'one', score: 1, weight: 1, at: 0 }])
  const read = skillReadiness(state, { ...liability, skillId: 'a', difficulty: 0.2 }, DAY_MS)
  expect(read.figure).toBeCloseTo(0.6450865909374, 10)
  expect(read.low).toBeCloseTo(0.3944129528289, 10)
  expect(read.high).toBeCloseTo(0.8353214571430, 10)
  expect([read.label, read.n, read.at]).toEqual(['unproven', 1, 0])
})

test('someone of whom nothing is known is unproven, with no answers and no date', () => {
  const read = skillReadiness(startState, liability, 0)
  expect(read).toMatchObject({ label: 'unproven', n: 0, at: null, requirement: liability })
  expect(read.figure).toBeCloseTo(0.6004363853956, 10)
  expect(read.questionsToGo).toBeGreaterThan(0)
})

test('right answers in a row lead from unproven to ready, wrong ones to not yet', () => {
  expect([0, 5, 6, 8, 12].map((count) => label(inARow(1, count)))).toEqual(['unproven', 'unproven', 'ready', 'ready', 'ready'])
  expect([0, 1, 2, 8].map((count) => label(inARow(0, count)))).toEqual(['unproven', 'unproven', 'not-yet', 'not-yet'])
})

test('the label turns exactly where an end of the band meets the level', () => {
  const state = inARow(1, 1)
  const { low, high } = skillReadiness(state, liability, 0)
  const at = (level: number) => skillReadiness(state, { ...liability, level }, 0).label
  expect([at(low), at(low + 1e-9), at(high), at(high + 1e-9)]).toEqual(['ready', 'unproven', 'unproven', 'not-yet'])
})

test('a skill that was never observed is unproven, however easy or hard the role asks it', () => {
  const label = (difficulty: number) => skillReadiness(startState, { ...liability, difficulty }, 0).label
  expect([label(-6), label(0), label(6)]).toEqual(['unproven', 'unproven', 'unproven'])
})

test('readiness fades without practice', () => {
  const fresh = inARow(1, 8)
  expect(label(fresh, 8 * 60_000)).toBe('ready')
  expect(label(fresh, 90 * DAY_MS)).toBe('unproven')
  expect(skillReadiness(fresh, liability, 90 * DAY_MS).figure).toBeLessThan(skillReadiness(fresh, liability, 8 * 60_000).figure)
})

test('questions to go is the first count of answers as predicted that settles the label', () => {
  const state = inARow(1, 5)
  const { questionsToGo } = skillReadiness(state, liability, 0)
  expect(questionsToGo).toBeGreaterThan(1)
  let imagined = state
  for (let asked = 1; asked <= questionsToGo; asked += 1) {
    const score = skillReadiness(imagined, liability, 0).figure
    imagined = replay([{ skills: ['risk.liability'], difficulty: 0, score, weight: 1, at: 0 }], imagined)
    expect(label(imagined) === 'unproven').toBe(asked < questionsToGo)
  }
})

test('questions to go stops at its most when the figure sits on the level, and is 0 once settled', () => {
  const settled: LearnerState = {
    ...startState,
    ability: { ...startAbility, variance: 0.06, n: 90, at: 0 },
    skills: { 'risk.liability': { ...startMastery, variance: 0.1, n: 90, at: 0 } },
  }
  const { figure } = skillReadiness(settled, liability, 0)
  expect(skillReadiness(settled, { ...liability, level: figure }, 0).questionsToGo).toBe(MOST_QUESTIONS_TO_GO)
  expect(skillReadiness(inARow(1, 8), liability, 8 * 60_000).questionsToGo).toBe(0)
})

test('the figure lies in its band, the count in 0 to the most, and the state is left as it was', () => {
  const answer: fc.Arbitrary<Observation> = fc.record({
    skills: fc.constantFrom(['risk.liability'], ['risk.renewal'], ['risk.liability', 'risk.renewal']),
    difficulty: fc.double({ min: -3, max: 3, noNaN: true }),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    weight: fc.constantFrom(0.3, 1),
    at: fc.nat(100 * DAY_MS),
  })
  const level = fc.double({ min: 0.05, max: 0.95, noNaN: true })
  const difficulty = fc.double({ min: -8, max: 8, noNaN: true })
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 20 }), level, difficulty, fc.nat(300 * DAY_MS), (past, level, difficulty, now) => {
      const state = replay(past)
      const copy = JSON.stringify(state)
      const read = skillReadiness(state, { ...liability, level, difficulty }, now)
      expect(read.low).toBeLessThanOrEqual(read.figure)
      expect(read.figure).toBeLessThanOrEqual(read.high)
      expect(read.questionsToGo > 0).toBe(read.label === 'unproven')
      expect(read.questionsToGo).toBeLessThanOrEqual(MOST_QUESTIONS_TO_GO)
      expect(JSON.stringify(state)).toBe(copy)
      expect(skillReadiness(state, { ...liability, level, difficulty }, now)).toEqual(read)
    }),
  )
})

test('a reference item without a finite difficulty is refused', () => {
  expect(() => skillReadiness(startState, { ...liability, difficulty: NaN }, 0)).toThrow(RangeError)
})
