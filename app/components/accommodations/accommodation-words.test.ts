import { expect, test } from 'vitest'
import { givenWords } from './accommodation-words'

test('an accommodation says all it gives, and nothing that it does not', () => {
  const nothing = { timeFactor: 1, extraAttempts: 0, closesAt: null }
  expect(givenWords({ ...nothing, timeFactor: 1.15 })).toBe('15\u00a0% more time')
  expect(givenWords({ ...nothing, extraAttempts: 1 })).toBe('1 more attempt')
  expect(givenWords({ timeFactor: 2, extraAttempts: 2, closesAt: Date.UTC(2030, 0, 2, 8, 30) })).toBe('100\u00a0% more time, 2 more attempts, open until 2 Jan 2030, 08:30 UTC')
})
