import { expect, test } from 'vitest'
import { rolesInWords } from './role-words'

test('roles read as a person would say them', () => {
  expect(rolesInWords([])).toBe('')
  expect(rolesInWords(['rep'])).toBe('rep')
  expect(rolesInWords(['rep', 'trainer'])).toBe('rep and trainer')
  expect(rolesInWords(['rep', 'trainer', 'admin'])).toBe('rep, trainer and admin')
})
