import { expect, test } from 'vitest'
import { noticeDue, soonLeft } from './notices'

test('the opening of the window is told once, and the last two weeks once', () => {
  const one = { expiresAt: 100 * soonLeft }
  const [early, late] = [one.expiresAt - soonLeft - 1, one.expiresAt - soonLeft]
  expect(noticeDue(one, new Set(), early)).toBe('renewable')
  expect(noticeDue(one, new Set(['renewable']), early)).toBeNull()
  expect(noticeDue(one, new Set(['renewable']), late)).toBe('expiring')
  expect(noticeDue(one, new Set(), late)).toBe('expiring')
  expect(noticeDue(one, new Set(['expiring']), late)).toBeNull()
})
