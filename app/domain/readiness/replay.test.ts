import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LearnerState, Observation } from './belief'
import { startState } from './belief'
import { observe } from './observe'
import { replay } from './replay'

const observations: fc.Arbitrary<Observation[]> = fc.array(
  fc.record({
    skills: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
    difficulty: fc.double({ min: -4, max: 4, noNaN: true }),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    weight: fc.double({ min: 0.1, max: 1, noNaN: true }),
    at: fc.nat(4e10),
  }),
  { maxLength: 40 },
)

test('replaying equals observing one by one, to the bit, and twice over', () => {
  fc.assert(
    fc.property(observations, (all) => {
      let state: LearnerState = startState
      for (const one of all) state = observe(state, one).state
      expect(JSON.stringify(replay(all))).toBe(JSON.stringify(state))
      expect(JSON.stringify(replay(all))).toBe(JSON.stringify(replay(all)))
    }),
  )
})

test('replaying in parts equals replaying at once', () => {
  fc.assert(
    fc.property(observations, observations, (a, b) => {
      expect(JSON.stringify(replay(b, replay(a)))).toBe(JSON.stringify(replay([...a, ...b])))
    }),
  )
})

test('nothing replayed is the start, and order matters as given', () => {
  expect(replay([])).toEqual(startState)
  const right = { skills: ['a'], difficulty: 0, score: 1, weight: 1, at: 0 }
  const wrong = { ...right, score: 0 }
  expect(replay([right, wrong])).not.toEqual(replay([wrong, right]))
})

test('an observation out of range is refused', () => {
  expect(() => replay([{ skills: ['a'], difficulty: 0, score: 2, weight: 1, at: 0 }])).toThrow(RangeError)
})
