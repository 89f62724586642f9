import { expect, test } from 'vitest'
import { heldBack } from './held-back'
import { lineOf, sumLine } from './trace'

const earned = lineOf({ id: 'signed', name: 'Signed', working: { code: 'fixed' }, amount: 80_000 })

test('adds up what the gates of the plan and of its elements took away, and nothing else', () => {
  const element = sumLine({ id: 'e', name: 'Element', working: { code: 'bonus' } }, [earned, lineOf({ id: 'g', name: 'Gate', working: { code: 'gate', before: 80_000 }, amount: -30_000 })])
  const cap = lineOf({ id: 'c', name: 'Cap', working: { code: 'cap', cap: 40_000, before: 50_000 }, amount: -10_000 })
  const plan = lineOf({ id: 'pg', name: 'Gate', working: { code: 'gate', before: 40_000 }, amount: -40_000 })
  expect(heldBack({ lines: [element, cap, plan] })).toBe(70_000)
  expect(heldBack({ lines: [earned, cap] })).toBe(0)
})
