import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, drawItems, optionSeed } from './draw'
import type { QuizPolicy } from './policy'

const drill: QuizPolicy = { draw: { random: 10 }, shuffle: true, feedback: 'each', passMark: null, attempts: null }
const candidate = (index: number, group: string | null, seen = false): Candidate => ({ versionId: `v${index}`, group, seen })

test('a draw repeats nothing, is as long as asked or as the bank allows, and is repeatable', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2 ** 31 }), (size, seed) => {
      const bank = Array.from({ length: size }, (_, index) => candidate(index, `g${index % 3}`, index % 5 === 0))
      const drawn = drawItems(drill, bank, seed)
      expect(new Set(drawn).size).toBe(Math.min(10, size))
      expect(drawItems(drill, bank, seed)).toEqual(drawn)
    }),
  )
})

test('unseen items come before seen ones', () => {
  const bank = Array.from({ length: 30 }, (_, index) => candidate(index, null, index >= 10))
  const unseen = bank.slice(0, 10).map((one) => one.versionId)
  expect(drawItems(drill, bank, 3).sort()).toEqual(unseen.sort())
})

test('ten questions from ten groups are ten of different kinds', () => {
  const bank = Array.from({ length: 100 }, (_, index) => candidate(index, `g${Math.floor(index / 10)}`))
  const groups = drawItems(drill, bank, 11).map((id) => Math.floor(Number(id.slice(1)) / 10))
  expect(new Set(groups).size).toBe(10)
})

test('a fixed quiz asks everything, in its order unless it shuffles', () => {
  const bank = [candidate(1, null), candidate(2, null), candidate(3, null)]
  expect(drawItems({ ...drill, draw: 'all', shuffle: false }, bank, 1)).toEqual(['v1', 'v2', 'v3'])
  expect(drawItems({ ...drill, draw: 'all' }, bank, 1).sort()).toEqual(['v1', 'v2', 'v3'])
})

test('options of two items of an attempt are shuffled differently', () => {
  const seeds = Array.from({ length: 50 }, (_, position) => optionSeed(42, position))
  expect(new Set(seeds).size).toBe(50)
})
