import { expect, test } from 'vitest'
import type { Requirement, RoleProfile } from '../content/taxonomy'
import { startState } from './belief'
import { nextReview } from './next-review'
import { passProbability } from './pass-probability'
import { DAY_MS } from './recall'
import { replay } from './replay'
import { scheduleSkills } from './schedule'

const now = 30 * DAY_MS
const need = (skillId: string, more: Partial<Requirement> = {}): Requirement => ({
  skillId, level: 0.7, weight: 1, mandatory: true, difficulty: 0, items: 3, horizonDays: 90, ...more,
})
const role = (...requirements: Requirement[]): RoleProfile => ({ id: 'r', name: 'R', description: '', pass: 0.7, requirements })
const terms = { secondsEach: 30, available: () => 20 }
const wrong = (skillId: string, count: number) => Array.from({ length: count }, (_, index) => ({ skills: [skillId], difficulty: 0, score: 0, weight: 1, at: index * DAY_MS }))

test('of two skills that stand alike the weightier comes first, and equals go by id', () => {
  const weighed = scheduleSkills(startState, role(need('a'), need('b', { weight: 3 })), now, terms)
  expect(weighed.map(({ skillId }) => skillId)).toEqual(['b', 'a'])
  expect(weighed[0]?.worth).toBeCloseTo(3 * (weighed[1]?.worth ?? 0), 12)
  expect(scheduleSkills(startState, role(need('b'), need('a')), now, terms).map(({ skillId }) => skillId)).toEqual(['a', 'b'])
})

test('what is not yet reached is worth its weight times the gain in the probability of passing', () => {
  const state = replay(wrong('a', 25))
  const profile = role(need('a', { weight: 4, level: 0.9 }), need('b'))
  const a = scheduleSkills(state, profile, now, terms).find(({ skillId }) => skillId === 'a')
  if (!a?.round) throw new Error('There is a round')
  expect(a.standing.label).toBe('not-yet')
  expect(a.worth).toBeCloseTo(Math.max(0, 4 * (passProbability(a.round.after, profile, now) - passProbability(state, profile, now))), 12)
})

test('what is unproven is worth its weight times what its uncertainty falls', () => {
  const [only] = scheduleSkills(startState, role(need('a', { weight: 2 })), now, terms)
  expect(only?.standing.label).toBe('unproven')
  expect(only?.worth).toBeCloseTo(2 * (only?.round?.surer ?? 0), 12)
  expect(only?.worth).toBeGreaterThan(0)
})

test('a skill without a question to practise it with is worth nothing and comes last', () => {
  const scheduled = scheduleSkills(startState, role(need('a', { weight: 9 }), need('b')), now, { ...terms, available: (id) => (id === 'a' ? 0 : 5) })
  expect(scheduled.map(({ skillId, worth, round }) => [skillId, worth > 0, round !== null])).toEqual([['b', true, true], ['a', false, false]])
})

test('each skill says when it is to be reviewed; twice the same gives twice the same', () => {
  const state = replay(wrong('a', 6))
  const profile = role(need('a'), need('b'))
  const first = scheduleSkills(state, profile, now, terms)
  expect(first.map(({ next }) => next)).toEqual(first.map(({ standing }) => nextReview(state, standing.requirement, now)))
  expect(scheduleSkills(state, profile, now, terms)).toEqual(first)
})
