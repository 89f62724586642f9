import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Requirement } from '../content/taxonomy'
import type { LearnerState, Observation } from './belief'
import { startState } from './belief'
import { DAY_MS } from './recall'
import { replay } from './replay'
import { MOST_QUESTIONS_TO_GO, skillReadiness } from './skill-readiness'

const liability: Requirement = {
  skillId: 'risk.liability', level: 0.7, weight: 1, mandatory: true, difficulty: 0, items: 5, horizonDays: 90,
}
const inARow = (score: number, count: number): LearnerState =>
  replay(Array.from({ length: count }, (_, i) => ({ skills: ['risk.liability'], difficulty: 0, score, weight: 1, at: i * 60_000 })))
const label = (state: LearnerState, now = 0) => skillReadiness(state, liability, now).label

test('the figure and its band after three answers and a month, against worked values', () => {
  // The history of observe.golden.test.ts read 32 days after its last answer, reference item of difficulty .2:
  // F = (1 + 32/5)^-.35 = 0.4963281391789; m = 0.1278209817516; v = .28 (at its start value again); vg = 0.4522371279578
  // eta = .6 - 0.116837401965 + m - .2 = 0.4109835797867; V = 0.7322371279578; 1.28 sqrt V = 1.095306
  // figure, low, high = sigmoid((eta + {0, -, +} 1.28 sqrt V) / sqrt(1 + pi V / 8))
  const state = replay([
    { skills: ['a'], difficulty: 0, score: 1, weight: 1, at: 0 },
    { skills: ['a'], difficulty: 0.5, score: 0, weight: 1, at: DAY_MS },
    { skills: ['a', 'c'], difficulty: -0.25, score: 0.6, weight: 0.5, at: 8 * DAY_MS },
  ])
  const read = skillReadiness(state, { ...liability, skillId: 'a', difficulty: 0.2 }, 40 * DAY_MS)
  expect(read.figure).toBeCloseTo(0.5895717104518, 10)
  expect(read.low).toBeCloseTo(0.3536378988338, 10)
  expect(read.high).toBeCloseTo(0.7904229353361, 10)
  expect([read.label, read.n, read.at]).toEqual(['unproven', 3, 8 * DAY_MS])
})

test('someone of whom nothing is known is unproven, with no answers and no date', () => {
  const read = skillReadiness(startState, liability, 0)
  expect(read).toMatchObject({ label: 'unproven', n: 0, at: null, requirement: liability })
  expect(read.figure).toBeCloseTo(0.6272160319771, 10)
  expect(read.questionsToGo).toBeGreaterThan(0)
})

test('right answers in a row lead from unproven to ready, wrong ones to not yet', () => {
  expect([0, 4, 5, 8, 12].map((count) => label(inARow(1, count)))).toEqual(['unproven', 'unproven', 'ready', 'ready', 'ready'])
  expect([0, 2, 3, 8].map((count) => label(inARow(0, count)))).toEqual(['unproven', 'unproven', 'not-yet', 'not-yet'])
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
  const state = inARow(1, 3)
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
    ability: { mean: 0, variance: 0.06, n: 90, at: 0 },
    skills: { 'risk.liability': { mean: 0, variance: 0.1, n: 90, at: 0 } },
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
      const copy = structuredClone(state)
      const read = skillReadiness(state, { ...liability, level, difficulty }, now)
      expect(read.low).toBeLessThanOrEqual(read.figure)
      expect(read.figure).toBeLessThanOrEqual(read.high)
      expect(read.questionsToGo > 0).toBe(read.label === 'unproven')
      expect(read.questionsToGo).toBeLessThanOrEqual(MOST_QUESTIONS_TO_GO)
      expect(state).toEqual(copy)
      expect(skillReadiness(state, { ...liability, level, difficulty }, now)).toEqual(read)
    }),
  )
})

test('a reference item without a finite difficulty is refused', () => {
  expect(() => skillReadiness(startState, { ...liability, difficulty: NaN }, 0)).toThrow(RangeError)
})
