import { expect, test } from 'vitest'
import type { Requirement } from '../content/taxonomy'
import { skillStock } from './skill-stock'

const need = (skillId: string, items: number): Requirement => ({ skillId, items, mandatory: true, weight: 1, level: 0.7, difficulty: 0, horizonDays: 90 })
const item = (difficulty: number, ...skills: string[]) => ({ difficulty, skills: Object.fromEntries(skills.map((skill) => [skill, 1])) })

test('items are counted for each of their skills by difficulty, those of the edge in the outer band', () => {
  const [a, b] = skillStock(['a', 'b'], [item(-0.5, 'a'), item(-0.49, 'a'), item(0, 'a', 'b'), item(0.5, 'a'), item(2, 'a', 'unheard-of')], [])
  expect([b, a]).toMatchObject([{ skillId: 'a', have: 5, bands: { easier: 1, middle: 2, harder: 2 }, needs: 0, short: 0 }, { skillId: 'b', have: 1 }])
})

test('the role that puts in most says how many are needed; the shortest skill comes first, then the scarcest that a role asks for', () => {
  const roles = [{ name: 'One', requirements: [need('a', 3), need('c', 1)] }, { name: 'Two', requirements: [need('a', 1), need('b', 5)] }]
  const stock = skillStock(['a', 'b', 'c', 'free'], [item(0, 'a'), item(0, 'b'), item(0, 'c'), item(0, 'c')], roles)
  expect(stock.map(({ skillId, have, needs, short }) => [skillId, have, needs, short])).toEqual([['b', 1, 5, 4], ['a', 1, 3, 2], ['c', 2, 1, 0], ['free', 0, 0, 0]])
  expect(stock[1]?.roles).toEqual([{ name: 'One', items: 3, difficulty: 0 }, { name: 'Two', items: 1, difficulty: 0 }])
})
