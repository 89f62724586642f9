import { expect, test } from 'vitest'
import { invitationLife, linkState, resetLife } from './single-use-link'

const now = Date.parse('2026-03-02T09:00:00Z')

test('a link is open until the very moment it expires', () => {
  expect(linkState({ usedAt: null, expiresAt: now + 1 }, now)).toBe('open')
  expect(linkState({ usedAt: null, revokedAt: null, expiresAt: now }, now)).toBe('expired')
})

test('a revoked link says so even after its time', () => {
  expect(linkState({ usedAt: null, revokedAt: now - 5, expiresAt: now + 5 }, now)).toBe('revoked')
  expect(linkState({ usedAt: null, revokedAt: now - 5, expiresAt: now - 1 }, now)).toBe('revoked')
})

test('use counts before all else', () => {
  expect(linkState({ usedAt: now - 9, revokedAt: now - 5, expiresAt: now - 1 }, now)).toBe('used')
})

test('an invitation lasts seven days, a reset sixty minutes', () => {
  expect(invitationLife / 86_400_000).toBe(7)
  expect(resetLife / 60_000).toBe(60)
})
