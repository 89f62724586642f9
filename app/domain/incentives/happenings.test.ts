import { expect, test } from 'vitest'
import type { RoleReadiness } from '../readiness/role-readiness'
import { allReady, newlyReady } from './happenings'

function role(labels: Record<string, 'ready' | 'not-yet' | 'unproven'>): RoleReadiness {
  const requirement = { level: 0.7, weight: 1, mandatory: true, difficulty: 0, items: 1, horizonDays: 90 }
  const skills = Object.entries(labels).map(([skillId, label]) => [
    skillId,
    { figure: 0.5, low: 0.4, high: 0.6, label, n: 1, at: 1, questionsToGo: 0, requirement: { ...requirement, skillId } },
  ])
  return { figure: 0.5, label: 'unproven', coverage: 1, skills: Object.fromEntries(skills) as RoleReadiness['skills'] }
}

test('a skill becomes Ready once, when it was not before', () => {
  expect(newlyReady(role({ a: 'unproven', b: 'ready', c: 'not-yet' }), role({ a: 'ready', b: 'ready', c: 'unproven' }))).toEqual(['a'])
})

test('a module is ready when each of its skills that the role needs is', () => {
  const now = role({ a: 'ready', b: 'ready', c: 'unproven' })
  expect(allReady(now, ['a', 'b', 'elsewhere'])).toBe(true)
  expect(allReady(now, ['a', 'c'])).toBe(false)
  expect(allReady(now, ['elsewhere'])).toBe(false)
})
