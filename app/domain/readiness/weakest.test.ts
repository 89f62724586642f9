import { expect, test } from 'vitest'
import type { Requirement, RoleProfile } from '../content/taxonomy'
import type { LearnerState } from './belief'
import { startAbility, startMastery, startState } from './belief'
import type { MasteryState } from './engine/state'
import { roleReadiness } from './role-readiness'
import { weakestSkill } from './weakest'

const need = (skillId: string, more: Partial<Requirement> = {}): Requirement => ({
  skillId, difficulty: 0, items: 5, level: 0.7, weight: 1, mandatory: false, horizonDays: 90, ...more,
})
const known = (mean: number, variance = 0.1): MasteryState => ({ ...startMastery, mean, variance, n: 20, at: 0 })
const weakest = (skills: Record<string, MasteryState>, ...requirements: Requirement[]) => {
  const state: LearnerState = { ...startState, ability: { ...startAbility, mean: 0, variance: 0.06, n: 40, at: 0 }, skills }
  const profile: RoleProfile = { id: 'account-executive', name: 'Account executive', description: '', pass: 0.7, requirements }
  return weakestSkill(roleReadiness(state, profile, 0))
}

test('a mandatory skill that is not ready comes before a weaker one that is not mandatory', () => {
  expect(weakest({ a: known(-2), b: known(0.2) }, need('a', { weight: 9 }), need('b', { mandatory: true }))).toBe('b')
})

test('a mandatory skill that is ready does not come first', () => {
  expect(weakest({ a: known(-2), b: known(2) }, need('a'), need('b', { mandatory: true }))).toBe('a')
})

test('among the rest the largest weight times gap wins', () => {
  expect(weakest({ a: known(0), b: known(-1) }, need('a'), need('b'))).toBe('b')
  expect(weakest({ a: known(0), b: known(-1) }, need('a', { weight: 5 }), need('b'))).toBe('a')
})

test('of two equal figures the less certain one has the larger gap', () => {
  expect(weakest({ a: known(0, 0.05), b: known(0, 0.28) }, need('a'), need('b'))).toBe('b')
})

test('ties go to the smaller id, whatever the order of the profile', () => {
  expect(weakest({}, need('b'), need('a'), need('c'))).toBe('a')
  expect(weakest({}, need('c'), need('b'), need('a'))).toBe('a')
})

test('nothing is weakest when every skill is ready', () => {
  expect(weakest({ a: known(2), b: known(2) }, need('a'), need('b', { mandatory: true }))).toBeNull()
})

test('a newcomer has somewhere to begin', () => {
  const profile: RoleProfile = { id: 'r', name: 'R', description: '', pass: 0.7, requirements: [need('a'), need('b', { mandatory: true })] }
  expect(weakestSkill(roleReadiness(startState, profile, 0))).toBe('b')
})
