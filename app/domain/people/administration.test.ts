import { expect, test } from 'vitest'
import { type Administered, keepsAnAdmin } from './administration'

const ada: Administered = { id: 'ada', roles: ['admin', 'rep'], active: true }
const otto: Administered = { id: 'otto', roles: ['manager', 'admin'], active: true }

test('the last active admin keeps the role and stays active', () => {
  expect(keepsAnAdmin([ada], { ...ada, roles: ['rep'] })).toBe(false)
  expect(keepsAnAdmin([ada], { ...ada, active: false })).toBe(false)
  expect(keepsAnAdmin([ada], { ...ada, roles: ['admin'] })).toBe(true)
})

test('one of two admins may go, unless the other is inactive or none any more', () => {
  expect(keepsAnAdmin([ada, otto], { ...ada, active: false })).toBe(true)
  expect(keepsAnAdmin([ada, { ...otto, active: false }], { ...ada, active: false })).toBe(false)
  expect(keepsAnAdmin([ada, { ...otto, roles: ['manager'] }], { ...ada, roles: [] })).toBe(false)
})

test('a change of anyone else takes no admin away', () => {
  expect(keepsAnAdmin([ada], { id: 'mina', roles: [], active: false })).toBe(true)
  expect(keepsAnAdmin([ada, { ...otto, active: false }], { ...otto, roles: [], active: false })).toBe(true)
})
