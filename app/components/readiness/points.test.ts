import { expect, test } from 'vitest'
import { pauseWords, pointsWords } from './points'

test('points have their sign, and none when they round to nothing', () => {
  expect([0.0424, -0.0031, 0.0004, -0.0004, 0].map(pointsWords)).toEqual(['+4.2', '−0.3', '0.0', '0.0', '0.0'])
})

test('a pause is said in hours under a day, else in days', () => {
  expect([1 / 24, 0.5, 1, 1.4, 11.2].map(pauseWords)).toEqual(['1 hour without practice', '12 hours without practice', '1 day without practice', '1 day without practice', '11 days without practice'])
})
