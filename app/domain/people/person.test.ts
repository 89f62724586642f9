import { expect, test } from 'vitest'
import { homeOf, normaliseEmail } from './person'

test('a person with several roles lands where the rep works', () => {
  expect(homeOf({ roles: ['admin', 'rep'] })).toBe('/learn')
  expect(homeOf({ roles: ['admin', 'manager'] })).toBe('/team')
})

test('a person without a role still has a place', () => {
  expect(homeOf({ roles: [] })).toBe('/account')
})

test('an address is the same however it is typed', () => {
  expect(normaliseEmail('  Mina@Countersign.Example ')).toBe('mina@countersign.example')
})
