import { expect, test } from 'vitest'
import { weakestMandatory } from './weakest-mandatory'

const need = (skillId: string, over: object = {}) => ({ skillId, level: 0.7, weight: 3, mandatory: true, difficulty: 0, items: 1, horizonDays: 90, ...over })
const profile = { requirements: [need('a'), need('b'), need('c', { mandatory: false }), need('d', { weight: 5 })] }
const skill = (label: 'ready' | 'unproven' | 'not-yet', figure: number) => ({ label, figure })

test('not yet comes before unproven, however far the unproven is', () => {
  expect(weakestMandatory(profile, { a: skill('unproven', 0.1), b: skill('not-yet', 0.6) })).toBe('b')
})

test('among equals in label the dearest gap comes first, then the smaller id', () => {
  expect(weakestMandatory(profile, { a: skill('not-yet', 0.5), d: skill('not-yet', 0.55) })).toBe('d')
  expect(weakestMandatory(profile, { b: skill('not-yet', 0.5), a: skill('not-yet', 0.5) })).toBe('a')
})

test('a skill that is not mandatory, ready, or unknown to the snapshot is never named', () => {
  expect(weakestMandatory(profile, { a: skill('ready', 0.9), c: skill('not-yet', 0.1) })).toBeNull()
  expect(weakestMandatory(profile, {})).toBeNull()
})
