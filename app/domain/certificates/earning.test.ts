import { expect, test } from 'vitest'
import type { Requirement } from '../content/taxonomy'
import { plainPolicy } from '../quiz/policy'
import { termFrom, usualTerm } from './certificate'
import { earnedBy, isExam, missingSkills } from './earning'

const need = (skillId: string, mandatory: boolean): Requirement => ({ skillId, level: 0.7, weight: 1, mandatory, difficulty: 0, items: 1, horizonDays: 120 })
const profile = { requirements: [need('a', true), need('b', false), need('c', true)] }
const skill = (label: 'ready' | 'not-yet' | 'unproven') => ({ figure: 0.8, label })
const ready = { skills: { a: skill('ready'), b: skill('not-yet'), c: skill('ready') } }
const exam = { ...plainPolicy, oneSitting: true }
const now = Date.parse('2027-03-01T12:00:00Z')
const asked = { sitting: { policy: exam, submittedAt: now, passed: true }, certification: usualTerm, profile, reading: ready, held: null, now }

test('a pass in one sitting on a day with every mandatory skill Ready earns one that runs from that day', () => {
  expect(earnedBy(asked)).toEqual({ earned: true, ...termFrom(now, usualTerm) })
})

test('a skill that is not mandatory stands in nobody’s way, a mandatory one does', () => {
  for (const label of ['not-yet', 'unproven'] as const) expect(earnedBy({ ...asked, reading: { skills: { ...ready.skills, c: skill(label) } } })).toEqual({ earned: false, why: 'not-ready' })
  expect(earnedBy({ ...asked, reading: { skills: { a: skill('ready') } } })).toEqual({ earned: false, why: 'not-ready' })
  expect(missingSkills(profile, { skills: { c: skill('unproven') } })).toEqual(['a', 'c'])
  expect(missingSkills(profile, ready)).toEqual([])
})

test('a role without a mandatory skill is certified to nobody', () => {
  expect(earnedBy({ ...asked, profile: { requirements: [need('b', false)] } })).toEqual({ earned: false, why: 'nothing-mandatory' })
})

test('no pass and no exam earn none', () => {
  for (const passed of [false, null]) expect(earnedBy({ ...asked, sitting: { ...asked.sitting, passed } })).toEqual({ earned: false, why: 'not-passed' })
  for (const policy of [{ ...exam, oneSitting: false }, { ...exam, feedback: 'each' as const }, { ...exam, passMark: null }]) {
    expect(isExam(policy)).toBe(false)
    expect(earnedBy({ ...asked, sitting: { ...asked.sitting, policy } })).toEqual({ earned: false, why: 'not-an-exam' })
  }
  expect(isExam({ ...exam, feedback: 'closed' })).toBe(true)
})

test('one that is held is renewed in its window from its own end, and not before', () => {
  const held = { renewableFrom: now, expiresAt: Date.parse('2027-04-30') }
  expect(earnedBy({ ...asked, held })).toEqual({ earned: true, ...termFrom(held.expiresAt, usualTerm) })
  expect(earnedBy({ ...asked, held: { ...held, renewableFrom: now + 1 } })).toEqual({ earned: false, why: 'held' })
})

test('one that has expired is earned anew from the day of the sitting, and one that comes to light too late is over', () => {
  expect(earnedBy({ ...asked, held: { renewableFrom: now - 9e9, expiresAt: now - 8e9 } })).toEqual({ earned: true, ...termFrom(now, usualTerm) })
  expect(earnedBy({ ...asked, now: termFrom(now, usualTerm).expiresAt })).toEqual({ earned: false, why: 'over' })
})
