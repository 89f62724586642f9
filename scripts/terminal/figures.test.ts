import { expect, test } from 'vitest'
import { countWords, sizeWords } from './figures'

test('a size is spoken in the unit that fits', () => {
  expect([0, 999, 1000, 4_240_000, 3e12, 5e15].map(sizeWords)).toEqual(['0 bytes', '999 bytes', '1.0 kB', '4.2 MB', '3.0 TB', '5000.0 TB'])
})

test('one is spoken of as one', () => {
  expect([countWords(1, 'person', 'people'), countWords(1200, 'person', 'people')]).toEqual(['1 person', '1,200 people'])
})
