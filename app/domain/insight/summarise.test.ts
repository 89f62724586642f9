import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReadinessLabel } from '../readiness/skill-readiness'
import { rankSkills } from './rank-skills'
import { labelsOf } from './role-labels'
import { pageOf, sortRows, type RowSort, rowSorts } from './sort-rows'
import { groupsOf, needsOf, summarise, type TeamRow } from './summarise'

const need = (skillId: string, weight = 3) => ({ skillId, level: 0.7, weight, mandatory: true, difficulty: 0, items: 1, horizonDays: 90 })
const executive = { id: 'executive', name: 'Executive', description: '', pass: 0.7, requirements: [need('a'), need('b', 5)] }
const channel = { id: 'channel', name: 'Channel', description: '', pass: 0.7, requirements: [need('c')] }

type Row = TeamRow & { skills: Record<string, { label: ReadinessLabel }>; done: number }
type Given = Partial<Row> & { label?: ReadinessLabel; figure?: number; late?: boolean }

function row(name: string, { label, figure = 0.6, late = false, done = 0, ...over }: Given = {}): Row {
  return {
    id: name.toLowerCase(), name, teamId: 't', teamPath: '/t/', roleProfileId: 'executive', weakest: null, done,
    readiness: label ? { figure, label, coverage: 1, takenAt: 1 } : null, skills: label ? { a: { label }, b: { label } } : {},
    overdue: late ? ['basics'] : [],
    ...over,
  }
}

const summaryOf = (team: readonly Row[]) => summarise({ groups: groupsOf(team), labels: labelsOf(team), needs: needsOf(team, team.length) }, [executive, channel])
const sorted = (team: readonly Row[], sort: RowSort) => sortRows(team, sort, ({ done }) => done / 4)

const rows = [
  row('Mina'), row('Priya', { label: 'ready', figure: 0.9 }), row('Callum', { label: 'not-yet', figure: 0.3, weakest: 'b' }),
  row('Sofia', { label: 'unproven', figure: 0.7, late: true, weakest: 'a' }), row('Emeka', { label: 'not-yet', figure: 0.2, weakest: 'b' }),
  row('Greta', { roleProfileId: null }),
]

test('the summary says who is ready and who needs their manager, most pressing first', () => {
  expect(summaryOf(rows)).toMatchObject({
    people: 6, counts: { ready: 1, unproven: 2, 'not-yet': 2 }, withoutRole: 1, overdue: 1, gap: 'b',
    needs: [{ id: 'emeka' }, { id: 'callum' }, { id: 'sofia' }], profile: { id: 'executive', people: 5 },
  })
})

test('an empty team has nothing to say', () => {
  expect(summaryOf([])).toMatchObject({ people: 0, needs: [], gap: null, profile: null, skills: [] })
})

test('skills come least ready first, and who has no evidence is unproven', () => {
  const holders = [{ roleProfileId: 'executive', skills: { a: { label: 'ready' as const }, b: { label: 'not-yet' as const } } }]
  expect(rankSkills(2, executive, labelsOf(holders))).toEqual([
    { skillId: 'b', mandatory: true, ready: 0, unproven: 1, 'not-yet': 1 },
    { skillId: 'a', mandatory: true, ready: 1, unproven: 1, 'not-yet': 0 },
  ])
})

test('the order of readiness puts who is furthest behind first and who has no role last', () => {
  expect(sorted(rows, 'readiness').map(({ name }) => name)).toEqual(['Emeka', 'Callum', 'Mina', 'Sofia', 'Priya', 'Greta'])
})

test('completion orders by share, names by name', () => {
  const three = [row('Cy', { done: 1 }), row('Bo', { done: 4 }), row('Al', { done: 4 })]
  expect(sorted(three, 'completion').map(({ name }) => name)).toEqual(['Cy', 'Al', 'Bo'])
  expect(sorted(three, 'name').map(({ name }) => name)).toEqual(['Al', 'Bo', 'Cy'])
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
      const { people, counts, withoutRole, needs, profile, skills } = summaryOf(team)
      expect(counts.ready + counts.unproven + counts['not-yet'] + withoutRole).toBe(people)
      expect(new Set(needs.map(({ id }) => id)).size).toBe(needs.length)
      expect(needs.length).toBeGreaterThanOrEqual(counts['not-yet'])
      for (const skill of skills) expect(skill.ready + skill.unproven + skill['not-yet']).toBe(profile?.people)
    }),
  )
})

test('an order neither loses nor invents anyone, and does not depend on where people stood before', () => {
  fc.assert(
    fc.property(anyTeam, fc.constantFrom(...rowSorts), (team, sort) => {
      const ids = sorted(team, sort).map(({ id }) => id)
      expect([...ids].sort()).toEqual(team.map(({ id }) => id).sort())
      expect(sorted([...team].reverse(), sort).map(({ id }) => id)).toEqual(ids)
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
