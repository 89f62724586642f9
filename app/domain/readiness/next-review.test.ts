import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Requirement } from '../content/taxonomy'
import { startState } from './belief'
import { HORIZON_DAYS, nextReview } from './next-review'
import { DAY_MS } from './recall'
import { replay } from './replay'
import { skillReadiness } from './skill-readiness'

const now = 100 * DAY_MS
const need: Requirement = { skillId: 'a', level: 0.5, weight: 1, mandatory: true, difficulty: -2, items: 3, horizonDays: 90 }
const answered = (scores: readonly number[], until = now) =>
  replay(scores.map((score, index) => ({ skills: ['a'], difficulty: 0, score, weight: 1, at: until - (scores.length - index) * DAY_MS })))
const strong = answered(Array.from({ length: 40 }, () => 1))

/** A level that the lower end of the band reaches no more after so many days. */
const levelAfter = (days: number): Requirement => ({ ...need, level: skillReadiness(strong, need, now + days * DAY_MS).low + 1e-9 })

test('a skill that nobody observed has nothing to review, and one that is not Ready is reviewed now', () => {
  expect(nextReview(startState, need, now)).toBeNull()
  expect(nextReview(strong, { ...need, level: 0.999 }, now)).toBe('now')
  expect(nextReview(answered([0, 0, 0]), { ...need, difficulty: 0, level: 0.8 }, now)).toBe('now')
})

test('the review falls where the lower end of the band falls under the level, to the hour, in whichever gap that lies', () => {
  for (const days of [0.3, 1, 2.5, 8, 20, 60, 200]) {
    const next = nextReview(strong, levelAfter(days), now)
    expect(typeof next, `${days} days`).toBe('number')
    if (typeof next !== 'number') continue
    expect(next, `${days} days`).toBeLessThanOrEqual(now + days * DAY_MS + DAY_MS / 24)
    expect(skillReadiness(strong, levelAfter(days), next).label).not.toBe('ready')
    expect(skillReadiness(strong, levelAfter(days), next - DAY_MS / 24 - 1).label).toBe('ready')
  }
})

test('what holds longer than a year has no review', () => {
  expect(nextReview(strong, { ...need, level: 0.01 }, now)).toBeNull()
  expect(HORIZON_DAYS).toBe(365)
})

test('who looks later finds the same day, until it has come', () => {
  const due = levelAfter(25)
  const next = nextReview(strong, due, now)
  if (typeof next !== 'number') throw new Error('It falls within the year')
  const later = nextReview(strong, due, now + 10 * DAY_MS)
  expect(Math.abs(Number(later) - next)).toBeLessThanOrEqual(DAY_MS / 24)
  expect(nextReview(strong, due, next)).toBe('now')
})

test('a higher level is never reviewed later', () => {
  const when = (level: number) => {
    const next = nextReview(strong, { ...need, level }, now)
    return next === 'now' ? 0 : (next ?? Infinity)
  }
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), fc.double({ min: 0, max: 0.2, noNaN: true }), (level, more) => {
      expect(when(Math.min(0.99, level + more))).toBeLessThanOrEqual(when(level) + DAY_MS / 24)
    }),
    { numRuns: 40 },
  )
})
