import { expect, test } from 'vitest'
import { account, areasOf, isAt, lookUp } from './places'

const places = [...areasOf(['admin', 'rep', 'trainer']), lookUp].flatMap((area) => area.places).concat(account)
const at = (path: string) => places.filter((place) => isAt(place, path, places)).map(({ label }) => label)

test('areas stand in one order, whatever the order of the roles', () => {
  expect(areasOf(['admin', 'trainer', 'rep']).map(({ title }) => title)).toEqual(['Learn', 'Teach', 'Administer'])
})

test('a path is at one place at most', () => {
  expect(at('/learn/contract-language')).toEqual(['Today'])
  expect(at('/attempts/1')).toEqual(['Today'])
  expect(at('/admin/teams')).toEqual(['Teams'])
  expect(at('/admin/people/1')).toEqual(['People'])
  expect(at('/glossary/cap')).toEqual(['Glossary'])
  expect(at('/clauses')).toEqual(['Clause types'])
  expect(at('/search')).toEqual([])
})

test('no area has two places with one name, and none leads where another does', () => {
  expect(new Set(places.map(({ to }) => to)).size).toBe(places.length)
})
