import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReadinessLabel } from '../readiness/skill-readiness'
import type { SkillFigure } from './member'
import { rankSkills } from './rank-skills'
import { pageOf, sortRows, teamSorts } from './sort-rows'
import { summarise, type TeamRow } from './summarise'

const need = (skillId: string, weight = 3) => ({ skillId, level: 0.7, weight, mandatory: true, difficulty: 0, items: 1, horizonDays: 90 })
const executive = { id: 'executive', name: 'Executive', description: '', pass: 0.7, requirements: [need('a'), need('b', 5)] }
const channel = { id: 'channel', name: 'Channel', description: '', pass: 0.7, requirements: [need('c')] }

type Given = Partial<TeamRow> & { label?: ReadinessLabel; figure?: number; late?: boolean; done?: number }

function row(name: string, { label, figure = 0.6, late = false, done = 0, ...over }: Given = {}): TeamRow {
  const skills: Record<string, SkillFigure> = label ? { a: { figure, label }, b: { figure, label } } : {}
  return {
    id: name.toLowerCase(), name, teamId: 't', teamPath: '/t/', roleProfileId: 'executive', lastActiveAt: null, weakest: null,
    readiness: label ? { figure, label, coverage: 1, skills, takenAt: 1 } : null,
    steps: { done, total: 4, assigned: true, overdue: late ? ['basics'] : [], quiz: { passed: 0, total: 1, bestScore: null } },
    ...over,
  }
}

const rows = [
  row('Mina'), row('Priya', { label: 'ready', figure: 0.9 }), row('Callum', { label: 'not-yet', figure: 0.3, weakest: 'b' }),
  row('Sofia', { label: 'unproven', figure: 0.7, late: true, weakest: 'a' }), row('Emeka', { label: 'not-yet', figure: 0.2, weakest: 'b' }),
  row('Greta', { roleProfileId: null }),
]

test('the summary says who is ready and who needs their manager, most pressing first', () => {
  expect(summarise(rows, [executive, channel])).toMatchObject({
    people: 6, counts: { ready: 1, unproven: 2, 'not-yet': 2 }, withoutRole: 1, overdue: 1, gap: 'b',
    needs: [{ id: 'emeka' }, { id: 'callum' }, { id: 'sofia' }], profile: { id: 'executive', people: 5 },
  })
})

test('an empty team has nothing to say', () => {
  expect(summarise([], [executive])).toMatchObject({ people: 0, needs: [], gap: null, profile: null, skills: [] })
})

test('skills come least ready first, and who has no evidence is unproven', () => {
  const skills = { a: { figure: 0.9, label: 'ready' as const }, b: { figure: 0.2, label: 'not-yet' as const } }
  const holders = [{ readiness: { figure: 0.5, label: 'not-yet' as const, coverage: 1, skills, takenAt: 1 } }, { readiness: null }]
  expect(rankSkills(holders, executive)).toEqual([
    { skillId: 'b', mandatory: true, ready: 0, unproven: 1, 'not-yet': 1 },
    { skillId: 'a', mandatory: true, ready: 1, unproven: 1, 'not-yet': 0 },
  ])
})

test('the order of readiness puts who is furthest behind first and who has no role last', () => {
  expect(sortRows(rows, 'readiness').map(({ name }) => name)).toEqual(['Emeka', 'Callum', 'Mina', 'Sofia', 'Priya', 'Greta'])
})

test('completion orders by share, names by name', () => {
  const three = [row('Cy', { done: 1 }), row('Bo', { done: 4 }), row('Al', { done: 4 })]
  expect(sortRows(three, 'completion').map(({ name }) => name)).toEqual(['Cy', 'Al', 'Bo'])
  expect(sortRows(three, 'name').map(({ name }) => name)).toEqual(['Al', 'Bo', 'Cy'])
})

const anyRow = fc
  .record({
    name: fc.string({ maxLength: 3 }),
    label: fc.constantFrom<ReadinessLabel | undefined>('ready', 'unproven', 'not-yet', undefined),
    figure: fc.double({ min: 0, max: 1, noNaN: true }),
    late: fc.boolean(),
    done: fc.nat({ max: 4 }),
    role: fc.constantFrom('executive', 'channel', null),
  })
  .map(({ name, role, label, ...given }) => row(name, { ...given, ...(label && role ? { label } : {}), roleProfileId: role }))
const anyTeam = fc.array(anyRow, { maxLength: 40 }).map((team) => team.map((one, at) => ({ ...one, id: `p${at}` })))

test('everyone is counted once, whoever the team is', () => {
  fc.assert(
    fc.property(anyTeam, (team) => {
      const { people, counts, withoutRole, needs, profile, skills } = summarise(team, [executive, channel])
      expect(counts.ready + counts.unproven + counts['not-yet'] + withoutRole).toBe(people)
      expect(new Set(needs.map(({ id }) => id)).size).toBe(needs.length)
      expect(needs.length).toBeGreaterThanOrEqual(counts['not-yet'])
      for (const skill of skills) expect(skill.ready + skill.unproven + skill['not-yet']).toBe(profile?.people)
    }),
  )
})

test('an order neither loses nor invents anyone, and does not depend on where people stood before', () => {
  fc.assert(
    fc.property(anyTeam, fc.constantFrom(...teamSorts), (team, sort) => {
      const ids = sortRows(team, sort).map(({ id }) => id)
      expect([...ids].sort()).toEqual(team.map(({ id }) => id).sort())
      expect(sortRows([...team].reverse(), sort).map(({ id }) => id)).toEqual(ids)
    }),
  )
})

test('the pages together are the list, and a page that is not there is the nearest that is', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.integer({ min: 1, max: 25 }), (list, size) => {
      const { pages } = pageOf(list, 1, size)
      expect(Array.from({ length: pages }, (_, at) => pageOf(list, at + 1, size).rows).flat()).toEqual(list)
    }),
  )
  expect([-3, 0, Number.NaN, 2, 99].map((page) => pageOf([1, 2, 3], page, 2).page)).toEqual([1, 1, 1, 2, 2])
})
