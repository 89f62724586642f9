import { expect, test } from 'vitest'
import type { Requirement, RoleProfile } from '../content/taxonomy'
import type { LearnerState } from './belief'
import { startAbility, startMastery, startState } from './belief'
import type { MasteryState } from './engine/state'
import { passProbability } from './pass-probability'
import { DAY_MS } from './recall'
import { roleReadiness, roleStanding } from './role-readiness'
import { skillReadiness } from './skill-readiness'

const need = (skillId: string, more: Partial<Requirement> = {}): Requirement => ({
  skillId, difficulty: 0, items: 5, level: 0.7, weight: 1, mandatory: false, horizonDays: 90, ...more,
})
const profile = (...requirements: Requirement[]): RoleProfile => ({
  id: 'account-executive', name: 'Account executive', description: '', pass: 0.7, requirements,
})
const known = (mean: number, at = 0): MasteryState => ({ ...startMastery, mean, variance: 0.1, n: 20, at })
const rep = (skills: Record<string, MasteryState>): LearnerState => ({ ...startState, ability: { ...startAbility, mean: 0, variance: 0.06, n: 40, at: 0 }, skills })
const strong = known(2)
const middling = known(0.3)
const weak = known(-2)

test('strong in every mandatory skill and likely to pass is ready', () => {
  const role = roleReadiness(rep({ a: strong, b: strong }), profile(need('a', { mandatory: true }), need('b', { mandatory: true })), 0)
  expect(role.figure).toBeGreaterThan(0.8)
  expect(role).toMatchObject({ label: 'ready', coverage: 1 })
})

test('the figure is the probability of passing and the skills are read by id', () => {
  const state = rep({ a: strong, b: middling })
  const seller = profile(need('a'), need('b', { difficulty: 0.5 }))
  const role = roleReadiness(state, seller, 3 * DAY_MS)
  expect(role.figure).toBe(passProbability(state, seller, 3 * DAY_MS))
  expect(role.skills).toEqual({
    a: skillReadiness(state, need('a'), 3 * DAY_MS),
    b: skillReadiness(state, need('b', { difficulty: 0.5 }), 3 * DAY_MS),
  })
})

test('the quick standing says the same, the questions to go aside', () => {
  const state = rep({ a: strong, b: middling })
  const seller = profile(need('a', { mandatory: true }), need('b', { difficulty: 0.5 }), need('c'))
  const { skills, ...role } = roleReadiness(state, seller, 3 * DAY_MS)
  expect(Object.values(skills).some(({ questionsToGo }) => questionsToGo > 0)).toBe(true)
  const withoutGoing = Object.fromEntries(Object.entries(skills).map(([id, { questionsToGo: _questionsToGo, ...standing }]) => [id, standing]))
  expect(roleStanding(state, seller, 3 * DAY_MS)).toEqual({ ...role, skills: withoutGoing })
})

test('a failing mandatory skill is not hidden by a high figure', () => {
  const role = roleReadiness(rep({ a: strong, b: weak }), profile(need('a', { items: 30 }), need('b', { items: 1, mandatory: true })), 0)
  expect(role.figure).toBeGreaterThan(0.8)
  expect(role.label).toBe('not-yet')
})

test('an unproven mandatory skill leaves a likely pass unproven', () => {
  const role = roleReadiness(rep({ a: strong, b: middling }), profile(need('a', { items: 30 }), need('b', { items: 1, mandatory: true })), 0)
  expect(role.figure).toBeGreaterThan(0.8)
  expect(role.skills['b']?.label).toBe('unproven')
  expect(role.label).toBe('unproven')
})

test('a weak skill that is not mandatory does not bar a likely pass', () => {
  const role = roleReadiness(rep({ a: strong, b: weak }), profile(need('a', { items: 30, mandatory: true }), need('b', { items: 1 })), 0)
  expect(role.label).toBe('ready')
})

test('ready in every mandatory skill but not likely enough to pass is unproven', () => {
  const role = roleReadiness(rep({ a: strong, b: known(0.8) }), profile(need('a', { items: 1, mandatory: true }), need('b', { items: 20 })), 0)
  expect(role.figure).toBeGreaterThan(0.5)
  expect(role.figure).toBeLessThan(0.8)
  expect(role.label).toBe('unproven')
})

test('a likely failure is not yet only with half of the weight evidenced', () => {
  const seller = (weight: number) => profile(need('a', { weight }), need('b', { weight: 1, difficulty: 2 }))
  const half = roleReadiness(rep({ a: weak }), seller(1), 0)
  expect(half.figure).toBeLessThan(0.5)
  expect(half).toMatchObject({ coverage: 0.5, label: 'not-yet' })
  expect(roleReadiness(rep({ a: weak }), seller(0.9), 0).label).toBe('unproven')
})

test('someone of whom nothing is known is unproven and covers nothing', () => {
  expect(roleReadiness(startState, profile(need('a', { mandatory: true }), need('b')), 0)).toMatchObject({ label: 'unproven', coverage: 0 })
})

test('coverage is the share of weight with evidence newer than its horizon', () => {
  const seller = profile(need('a', { weight: 3, horizonDays: 30 }), need('b', { weight: 1, horizonDays: 90 }), need('c', { weight: 4 }))
  const state = rep({ a: strong, b: strong })
  const coverage = (days: number) => roleReadiness(state, seller, days * DAY_MS).coverage
  expect([29, 30, 89, 90].map(coverage)).toEqual([0.5, 0.125, 0.125, 0])
  expect(roleReadiness(state, profile(need('a', { weight: 0 })), 0).coverage).toBe(0)
})

test('a blueprint without items is refused', () => {
  expect(() => roleReadiness(startState, profile(), 0)).toThrow(RangeError)
})
