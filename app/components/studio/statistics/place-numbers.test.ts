import { expect, test } from 'vitest'
import { placeNumbers } from './place-numbers'

test('a number stands at the right of its dot, and elsewhere where another dot is', () => {
  expect(placeNumbers([{ x: 50, y: 50 }])).toEqual([{ x: 63, y: 50 }])
  expect(placeNumbers([{ x: 50, y: 50 }, { x: 62, y: 50 }])).toEqual([{ x: 37, y: 50 }, { x: 75, y: 50 }])
})

test('numbers of dots in one place do not stand on each other', () => {
  const numbers = placeNumbers([{ x: 50, y: 50 }, { x: 50, y: 50 }, { x: 50, y: 51 }, { x: 51, y: 50 }])
  expect(new Set(numbers.map(({ x, y }) => `${x} ${y}`)).size).toBe(4)
})
