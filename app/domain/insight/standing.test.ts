import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReadinessLabel } from '../readiness/skill-readiness'
import { type RoleLabels, labelsOf, roleLabels } from './role-labels'
import { countChanges, countFaults, type LabelCount, standingOf, type Standing } from './standing'

type Stand = Record<string, ReadinessLabel>
const standing = (personId: string, teamId: string | null, labels: Stand, roleProfileId = 'executive'): Standing => ({
  personId, teamId, roleProfileId, figure: 0.5, label: 'unproven', coverage: 1, weakest: null, place: 1, observedAt: 1, judgedAt: 2,
  skills: Object.fromEntries(Object.entries(labels).map(([id, label]) => [id, { figure: 0.5, label }])),
})

test('a first standing adds, the last one takes away, and an unproven skill is in no count', () => {
  const one = standing('mina', 't', { a: 'ready', b: 'not-yet', c: 'unproven' })
  expect(countChanges(null, one)).toEqual([
    { teamId: 't', roleProfileId: 'executive', skillId: 'a', label: 'ready', people: 1 },
    { teamId: 't', roleProfileId: 'executive', skillId: 'b', label: 'not-yet', people: 1 },
  ])
  expect(countChanges(one, null).map(({ people }) => people)).toEqual([-1, -1])
  expect(countChanges(one, standing('mina', 't', { a: 'ready', b: 'not-yet' }))).toEqual([])
  expect(countChanges(null, null)).toEqual([])
})

test('a label that changes moves one person from one count to the other; another team moves all', () => {
  const before = standing('mina', 't', { a: 'ready', b: 'not-yet' })
  expect(countChanges(before, standing('mina', 't', { a: 'not-yet', b: 'not-yet' })).map(({ skillId, label, people }) => [skillId, label, people])).toEqual([
    ['a', 'not-yet', 1], ['a', 'ready', -1],
  ])
  expect(countChanges(before, standing('mina', 'u', { a: 'ready', b: 'not-yet' }))).toHaveLength(4)
  expect(countChanges(before, standing('mina', null, { a: 'ready', b: 'not-yet' })).map(({ people }) => people)).toEqual([-1, -1])
})

const anyStanding = fc.option(
  fc.record({
    team: fc.constantFrom('t', 'u', null), role: fc.constantFrom('executive', 'channel'),
    labels: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<ReadinessLabel>('ready', 'not-yet', 'unproven')),
  }),
)

const withoutNought = (labels: RoleLabels) =>
  [...labels].flatMap(([role, skills]) => [...skills].flatMap(([skill, { ready, 'not-yet': notYet }]) => (ready + notYet === 0 ? [] : [[role, skill, ready, notYet]]))).sort()

test('whatever happens to people, the changes add up to what is counted of those who are left', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('p', 'q', 'r'), anyStanding), { maxLength: 40 }), (events) => {
      const people = new Map<string, Standing>()
      const changes: LabelCount[] = []
      for (const [id, given] of events) {
        const after = given && standing(id, given.team, given.labels, given.role)
        const step = countChanges(people.get(id) ?? null, after)
        expect(step.every(({ people: more }) => more === 1 || more === -1)).toBe(true)
        changes.push(...step)
        if (after) people.set(id, after)
        else people.delete(id)
      }
      const counted = [...people.values()].filter(({ teamId }) => teamId !== null)
      expect(withoutNought(roleLabels(changes))).toEqual(withoutNought(labelsOf(counted)))
    }),
  )
})

test('what is counted wrongly is told as what must be added', () => {
  const people = [standing('p', 't', { a: 'ready' }), standing('q', 't', { a: 'ready', b: 'not-yet' })]
  const right = { teamId: 't', roleProfileId: 'executive', skillId: 'a', label: 'ready' as const }
  expect(countFaults(people, [{ ...right, people: 5 }, { ...right, skillId: 'c', people: 1 }])).toEqual([
    { ...right, people: -3 }, { ...right, skillId: 'b', label: 'not-yet', people: 1 }, { ...right, skillId: 'c', people: -1 },
  ])
  expect(countFaults(people, people.flatMap((one) => countChanges(null, one)))).toEqual([])
})

test('changes come in one order, whichever person they are of', () => {
  const keys = (changes: LabelCount[]) => changes.map(({ teamId, skillId, label }) => `${teamId} ${skillId} ${label}`)
  const one = keys(countChanges(standing('p', 'u', { b: 'ready', a: 'ready' }), standing('p', 't', { a: 'ready' })))
  expect(one).toEqual([...one].sort())
})

test('a standing holds what was observed, and names the weakest of what was not too', () => {
  const requirement = (skillId: string) => ({ skillId, level: 0.7, weight: 1, mandatory: true, difficulty: 0, items: 1, horizonDays: 90 })
  const skill = (skillId: string, label: ReadinessLabel, n: number) => ({ figure: 0.5, low: 0.4, high: 0.6, label, n, at: n === 0 ? null : 1, requirement: requirement(skillId) })
  const profile = { id: 'executive', name: '', description: '', pass: 0.7, requirements: [requirement('seen'), requirement('unseen')] }
  const role = { figure: 0.6, label: 'unproven' as const, coverage: 0.5, skills: { seen: skill('seen', 'ready', 3), unseen: skill('unseen', 'unproven', 0) } }
  const found = standingOf({ personId: 'mina', teamId: 't' }, { profile, role, observedAt: 1, judgedAt: 2 })
  expect(found).toMatchObject({ skills: { seen: { figure: 0.5, label: 'ready' } }, weakest: 'unseen', figure: 0.6, roleProfileId: 'executive' })
  expect(Object.keys(found.skills)).toEqual(['seen'])
})
