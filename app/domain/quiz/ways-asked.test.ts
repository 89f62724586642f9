import { expect, test } from 'vitest'
import { waysAsked } from './ways-asked'

const item = { id: 'a/b/one', bank: 'a/b', skills: { 'x.y': 1 }, clauseTypes: ['cap'], tags: ['launch'], difficulty: 1 }
const from = { skills: [], clauseTypes: [], tags: [], difficultyFrom: null, difficultyTo: null }
const ways = (sections: Parameters<typeof waysAsked>[0]['policy']['sections'], bank = 'a/b') => waysAsked({ bank, policy: { draw: 'all', sections } }, item)

test('a quiz without sections asks all of its bank, or may draw any of it', () => {
  expect(waysAsked({ bank: 'a/b', policy: { draw: 'all', sections: [] } }, item)).toEqual([{ way: 'always', of: null }])
  expect(waysAsked({ bank: 'a/b', policy: { draw: { random: 5 }, sections: [] } }, item)).toEqual([{ way: 'may', of: null }])
  expect(waysAsked({ bank: 'c/d', policy: { draw: 'all', sections: [] } }, item)).toEqual([])
})

test('a section of fixed items asks those it names, of whatever bank', () => {
  expect(ways([{ title: 'First', shuffle: true, items: ['a/b/one', 'a/b/two'] }], 'c/d')).toEqual([{ way: 'always', of: 'First' }])
  expect(ways([{ title: 'First', shuffle: true, items: ['a/b/two'] }])).toEqual([])
})

test('a random section may draw what meets each thing it asks, of its own bank or of those it names', () => {
  const draws = (asked: Partial<typeof from> | object, bank?: string) => ways([{ title: 'Drawn', shuffle: true, draw: 2, from: { ...from, ...asked } }], bank).length
  expect(draws({})).toBe(1)
  expect(draws({}, 'c/d')).toBe(0)
  expect([draws({ banks: ['a/b', 'e/f'] }, 'c/d'), draws({ banks: ['e/f'] })]).toEqual([1, 0])
  expect(draws({ skills: ['x.y', 'z'], clauseTypes: ['cap'], tags: ['launch'], difficultyFrom: 1, difficultyTo: 1 })).toBe(1)
  for (const other of [{ skills: ['z'] }, { clauseTypes: ['term'] }, { tags: ['basics'] }, { difficultyFrom: 1.1 }, { difficultyTo: 0.9 }]) expect(draws(other)).toBe(0)
})
