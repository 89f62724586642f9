import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBelow, pathOf, type Team } from './team'
import { isNameTaken, isRemovable, movedPaths, placementFault, totalsBelow } from './team-tree'

const under = (parent: Team | null, id: string, name: string): Team => ({ id, name, parentId: parent?.id ?? null, path: pathOf(parent, id) })

const sales = under(null, 'a', 'Sales')
const emea = under(sales, 'b', 'EMEA')
const uk = under(emea, 'c', 'UK')
const apac = under(sales, 'd', 'APAC')
const teams = [sales, emea, uk, apac]

test('a team may not move below itself', () => {
  expect(placementFault(teams, emea, emea)).toBe('below-itself')
  expect(placementFault(teams, emea, uk)).toBe('below-itself')
  expect(placementFault(teams, uk, apac)).toBeNull()
  expect(placementFault(teams, uk, null)).toBeNull()
})

test('two teams under one parent may not share a name, whatever its case', () => {
  expect(isNameTaken(teams, 'a', 'emea', null)).toBe(true)
  expect(isNameTaken(teams, 'a', 'EMEA', 'b')).toBe(false)
  expect(isNameTaken(teams, 'b', 'EMEA', null)).toBe(false)
  expect(placementFault([...teams, under(apac, 'e', 'uk')], uk, apac)).toBe('name-taken')
})

test('a moved team takes all below it along', () => {
  expect(movedPaths(teams, emea, apac)).toEqual(new Map([['b', '/a/d/b/'], ['c', '/a/d/b/c/']]))
  expect(movedPaths(teams, uk, null)).toEqual(new Map([['c', '/c/']]))
})

test('a team goes only when nothing hangs on it', () => {
  const unused = { people: 0, children: 0, assignments: 0, openInvitations: 0 }
  expect(isRemovable(unused)).toBe(true)
  for (const key of Object.keys(unused)) expect(isRemovable({ ...unused, [key]: 1 })).toBe(false)
})

test('a total counts the team itself and all below it', () => {
  const counted = teams.map((team, index) => ({ ...team, people: index + 1 }))
  expect(totalsBelow(counted)).toEqual(new Map([['a', 10], ['b', 5], ['c', 3], ['d', 4]]))
})

describe('any allowed move', () => {
  const trees = fc.array(fc.nat(), { minLength: 2, maxLength: 12 }).map((picks) => {
    const grown: Team[] = []
    for (const [index, pick] of picks.entries()) grown.push(under(grown[pick % (index + 1)] ?? null, `t${index}`, `Team ${index}`))
    return grown
  })

  test('leaves every path the way its parents say it', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.nat(), (tree, a, b) => {
        const team = tree[a % tree.length] as Team
        const parent = tree[b % (tree.length + 1)] ?? null
        if (placementFault(tree, team, parent)) return
        const paths = movedPaths(tree, team, parent)
        const after = tree.map((one) => ({
          ...one,
          parentId: one.id === team.id ? (parent?.id ?? null) : one.parentId,
          path: paths.get(one.id) ?? one.path,
        }))
        const byId = new Map(after.map((one) => [one.id, one]))
        for (const one of after) expect(one.path).toBe(pathOf(one.parentId ? (byId.get(one.parentId) ?? null) : null, one.id))
        expect(after.filter((one) => isBelow(one, { path: paths.get(team.id) as string }))).toHaveLength(paths.size)
      }),
    )
  })
})
