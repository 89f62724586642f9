import { expect, test } from 'vitest'
import { fullPlan, judgedAt, peopleNeeded, quickPlan } from './plan'

test.each([fullPlan, quickPlan])('attempts share out evenly among clients, and aims can be judged', (plan) => {
  for (const clients of plan.clients) expect(plan.attempts % clients).toBe(0)
  expect(plan.people % judgedAt).toBe(0)
  expect(plan.clients).toContain(judgedAt)
  expect(plan.connections).toContain(judgedAt)
  expect(plan.people).toBeGreaterThanOrEqual(Math.max(...plan.connections))
})

test('everyone who takes an attempt is someone else than who answers over and over', () => {
  expect(peopleNeeded(fullPlan)).toBe(64 + 2 * 576)
})
