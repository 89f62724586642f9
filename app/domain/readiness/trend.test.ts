import { expect, test } from 'vitest'
import type { Requirement, RoleProfile } from '../content/taxonomy'
import { startState } from './belief'
import { newLearner } from './learner'
import { passProbability } from './pass-probability'
import { DAY_MS } from './recall'
import { isForgetting, newTrend } from './trend'

const start = Date.UTC(2027, 1, 1, 9)
const need = (skillId: string): Requirement => ({ skillId, level: 0.7, weight: 1, mandatory: true, difficulty: 0, items: 4, horizonDays: 90 })
const role: RoleProfile = { id: 'r', name: 'R', description: '', pass: 0.7, requirements: [need('a'), need('b')] }
const answer = (day: number, score: number, skill = 'a', hour = 0) => ({ skills: [skill], difficulty: 0, score, weight: 1, at: start + day * DAY_MS + hour * 3_600_000 })
const trendOf = (answers: ReturnType<typeof answer>[], now: number) => {
  const trend = newTrend(role, startState)
  for (const one of answers) trend.learn(one)
  return trend.end(now)
}
const right = [answer(0, 1), answer(0, 1, 'b', 1), answer(0, 1, 'a', 2), answer(0, 1, 'b', 3)]

test('a day has one point, after its last answer, and the present has one of its own', () => {
  const points = trendOf([...right, answer(3, 0)], start + 10 * DAY_MS)
  expect(points.map(({ at, answers }) => [(at - start) / DAY_MS, answers])).toEqual([[0.125, 4], [3, 1], [10, 0]])
  const learner = newLearner(startState)
  for (const one of right) learner.observe(one)
  expect(points[0]?.figure).toBe(passProbability(learner.state(), role, start + 3 * 3_600_000))
  expect(points[1]?.before).toBe(passProbability(learner.state(), role, start + 3 * DAY_MS))
  learner.observe(answer(3, 0))
  expect(points[2]?.figure).toBe(passProbability(learner.state(), role, start + 10 * DAY_MS))
})

test('what time did and what answers did are kept apart, and together they are the change', () => {
  const points = trendOf([...right, answer(12, 0), answer(12, 0, 'b', 1)], start + 20 * DAY_MS)
  for (const [index, point] of points.entries()) {
    const last = points[index - 1]
    if (!last) continue
    expect(last.figure + (point.pause?.moved ?? 0)).toBeCloseTo(point.before, 12)
  }
  expect(points[1]?.pause).toMatchObject({ since: start + 3 * 3_600_000, days: 12 - 0.125 })
  expect((points[1]?.figure ?? 1) < (points[1]?.before ?? 0)).toBe(true)
})

test('forgetting is a fall by a pause of a day or more; failing is not, nor is a rise', () => {
  expect(isForgetting({ since: start, days: 11, moved: -0.06 })).toBe(true)
  expect(isForgetting({ since: start, days: 11, moved: 0.02 })).toBe(false)
  expect(isForgetting({ since: start, days: 0.4, moved: -0.06 })).toBe(false)
  expect(isForgetting({ since: start, days: 11, moved: -0.001 })).toBe(false)
  expect(isForgetting(null)).toBe(false)
})

test('of whom nothing was observed there is no trend, and today’s answers are the present', () => {
  expect(trendOf([], start)).toEqual([])
  expect(trendOf(right, start + 4 * 3_600_000)).toHaveLength(1)
})

test('what arrives late counts on the day of what came before it', () => {
  const points = trendOf([answer(5, 1), answer(2, 1)], start + 5 * DAY_MS)
  expect(points).toHaveLength(1)
  expect(points[0]?.answers).toBe(2)
})
