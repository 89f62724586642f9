import { expect, test } from 'vitest'
import type { Requirement } from '../content/taxonomy'
import type { ReadinessLabel } from '../readiness/skill-readiness'
import { daysWithout, heatColumns, heatSortOf, type Placed, sortHeat, weakestPlace } from './heat-map'

const need = (skillId: string, mandatory: boolean, weight: number): Requirement => ({ skillId, mandatory, weight, level: 0.7, difficulty: 0, items: 1, horizonDays: 90 })
const needs = [need('extra', false, 9), need('light', true, 1), need('heavy', true, 5)]

type Stand = Record<string, readonly [ReadinessLabel, number]>
const person = (name: string, stand: Stand, seenAt: number | null = 1, requirements = needs): Placed => {
  const skills = Object.fromEntries(Object.entries(stand).map(([id, [label, figure]]) => [id, { label, figure }]))
  return { id: name, name, seenAt, skills, place: weakestPlace(requirements, skills) }
}
const names = (people: readonly Placed[]) => people.map(({ name }) => name)

test('mandatory skills stand first, then the heaviest', () => {
  expect(heatColumns(needs).map(({ skillId }) => skillId)).toEqual(['heavy', 'light', 'extra'])
})

test('the weakest mandatory skill decides, whatever the other skills say', () => {
  const people = [
    person('Ready', { heavy: ['ready', 0.9], light: ['ready', 0.8], extra: ['not-yet', 0.1] }),
    person('Short', { heavy: ['ready', 0.9], light: ['not-yet', 0.4], extra: ['ready', 0.9] }),
    person('Shorter', { heavy: ['not-yet', 0.2], light: ['ready', 0.9], extra: ['ready', 0.9] }),
    person('Unsure', { heavy: ['unproven', 0.7], light: ['ready', 0.9], extra: ['ready', 0.9] }),
    person('Unknown', {}, null),
  ]
  expect(names(sortHeat(people, 'weakest'))).toEqual(['Shorter', 'Short', 'Unknown', 'Unsure', 'Ready'])
})

test('a role without a mandatory skill is ordered by the weakest of all', () => {
  const optional = [need('extra', false, 1)]
  const people = [person('Fine', { extra: ['ready', 0.9] }, 1, optional), person('Short', { extra: ['not-yet', 0.3] }, 1, optional)]
  expect(names(sortHeat(people, 'weakest'))).toEqual(['Short', 'Fine'])
})

test('one skill orders by label before figure, equals by name', () => {
  const people = [person('B', { light: ['ready', 0.72] }), person('C', { light: ['not-yet', 0.65] }), person('A', { light: ['ready', 0.72] })]
  expect(names(sortHeat(people, 'light'))).toEqual(['C', 'A', 'B'])
})

test('the longest without evidence comes first, who has none before all', () => {
  const people = [person('Fresh', {}, 3000), person('Stale', {}, 1000), person('Never', {}, null)]
  expect(names(sortHeat(people, 'freshness'))).toEqual(['Never', 'Stale', 'Fresh'])
  expect(names(sortHeat(people, 'name'))).toEqual(['Fresh', 'Never', 'Stale'])
})

test('an order by something the role does not need falls back to the weakest mandatory skill', () => {
  expect(['name', 'heavy', 'nonsense', ''].map((asked) => heatSortOf(asked, needs))).toEqual(['name', 'heavy', 'weakest', 'weakest'])
})

test('days without evidence are whole and never negative', () => {
  const day = 86_400_000
  expect([daysWithout(null, day), daysWithout(0, 2.9 * day), daysWithout(5 * day, day)]).toEqual([null, 2, 0])
})
