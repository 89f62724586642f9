import { expect, test } from 'vitest'
import { depthOf, inTreeOrder, isBelow, pathOf } from './team'

const root = { id: 'a', name: 'Sales', parentId: null, path: '/a/' }
const emea = { id: 'b', name: 'EMEA', parentId: 'a', path: pathOf(root, 'b') }
const uk = { id: 'c', name: 'UK', parentId: 'b', path: pathOf(emea, 'c') }
const apac = { id: 'd', name: 'APAC', parentId: 'a', path: pathOf(root, 'd') }

test('a team is below itself and its ancestors, not beside', () => {
  expect(isBelow(uk, uk)).toBe(true)
  expect(isBelow(uk, root)).toBe(true)
  expect(isBelow(root, uk)).toBe(false)
  expect(isBelow(apac, emea)).toBe(false)
})

test('depth counts from the root', () => {
  expect([root, emea, uk].map(depthOf)).toEqual([0, 1, 2])
})

test('the tree reads parent first, siblings by name', () => {
  expect(inTreeOrder([uk, emea, root, apac]).map((team) => team.name)).toEqual(['Sales', 'APAC', 'EMEA', 'UK'])
})
