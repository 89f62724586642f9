import { describe, expect, test } from 'vitest'
import { asksSomething, filterFields, plainFilter, stateOf } from './bank-filter'

describe('a filter of the bank', () => {
  test('has no fields where it asks nothing', () => {
    expect(filterFields(plainFilter)).toEqual([])
    expect(asksSomething(plainFilter)).toBe(false)
  })

  test('has a field for each thing it asks, a difficulty of nought too', () => {
    expect(Object.fromEntries(filterFields({ ...plainFilter, bank: 'a/b', type: 'case', from: 0, state: 'trash', flagged: true }))).toEqual({
      bank: 'a/b', type: 'case', from: '0', state: 'trash', flagged: '1',
    })
  })
})

test('an item in the trash is that, whether it was retired or not', () => {
  expect([true, false].map((retired) => stateOf({ retired, trashed: true }))).toEqual(['trash', 'trash'])
  expect([true, false].map((retired) => stateOf({ retired, trashed: false }))).toEqual(['retired', 'in-use'])
})
