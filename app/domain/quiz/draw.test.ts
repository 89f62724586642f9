import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, drawItems, optionSeed } from './draw'
import { plainPolicy, type QuizPolicy } from './policy'

const drill: QuizPolicy = { ...plainPolicy, draw: { random: 10 }, feedback: 'each', passMark: null }
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

test('a draw about one group is half of it and half of those it is taken for, in no telling order', () => {
  const bank = Array.from({ length: 60 }, (_, index) => candidate(index, `g${index % 6}`))
  const groupOf = (id: string) => `g${Number(id.slice(1)) % 6}`
  const drawn = drawItems(drill, bank, 5, { group: 'g1', near: ['g2', 'g3'] }).map(groupOf)
  expect(drawn.filter((group) => group === 'g1')).toHaveLength(5)
  expect(new Set(drawn)).toEqual(new Set(['g1', 'g2', 'g3']))
  expect(drawn.slice(0, 5)).not.toEqual(Array(5).fill('g1'))
})

test('a focused draw takes more of one where there is too little of the other, repeats nothing, and needs its group', () => {
  fc.assert(
    fc.property(fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(1000), (own, near, far, seed) => {
      const bank = [...Array(own).fill('own'), ...Array(near).fill('near'), ...Array(far).fill('far')].map((group: string, index) => candidate(index, group))
      const drawn = drawItems(drill, bank, seed, { group: 'own', near: ['near'] })
      expect(drawn).toHaveLength(own === 0 ? 0 : Math.min(10, own + near))
      expect(new Set(drawn).size).toBe(drawn.length)
      if (own > 0) expect(drawn.filter((id) => Number(id.slice(1)) < own).length).toBeGreaterThanOrEqual(Math.min(own, 5))
    }),
  )
})
