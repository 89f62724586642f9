import { expect, test } from 'vitest'
import { put, usesOf } from './placing'

const places = ['g1', 'g2', 'g3']

test('what is put in a place stands there, in the order of the places', () => {
  const once = put([], places, { place: 'g2', value: 'cap', uses: 1 })
  expect(once).toEqual(['g2=cap'])
  expect(put(once, places, { place: 'g1', value: 'floor', uses: 1 })).toEqual(['g1=floor', 'g2=cap'])
  expect(put(['g1=floor'], places, { place: 'g1', value: 'cap', uses: 1 })).toEqual(['g1=cap'])
})

test('an empty value empties the place', () => {
  expect(put(['g1=cap', 'g2=floor'], places, { place: 'g1', value: '', uses: 0 })).toEqual(['g2=floor'])
})

test('a choice that is used up moves, one with uses left is put a second time', () => {
  expect(put(['g1=cap'], places, { place: 'g3', value: 'cap', uses: 1 })).toEqual(['g3=cap'])
  expect(put(['g1=cap'], places, { place: 'g3', value: 'cap', uses: 2 })).toEqual(['g1=cap', 'g3=cap'])
  expect(put(['g1=cap', 'g3=cap'], places, { place: 'g2', value: 'cap', uses: 2 })).toEqual(['g2=cap', 'g3=cap'])
  expect(put(['g1=cap', 'g2=cap'], places, { place: 'g3', value: 'cap', uses: 0 })).toEqual(['g1=cap', 'g2=cap', 'g3=cap'])
})

test('how often a choice is used is counted over all places', () => {
  expect(usesOf(['g1=cap', 'g2=floor', 'g3=cap'], 'cap')).toBe(2)
  expect(usesOf([], 'cap')).toBe(0)
})
