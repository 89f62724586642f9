import { expect, test } from 'vitest'
import type { Requirement } from '../content/taxonomy'
import { startState } from './belief'
import { DAY_MS } from './recall'
import { type KnownQuestion, planRound } from './review-round'
import type { ScheduledSkill } from './schedule'
import { skillStanding } from './skill-readiness'

const today = 100 * DAY_MS
const now = today + 9 * 3_600_000
const known = (itemId: string, more: Partial<KnownQuestion> = {}): KnownQuestion => ({
  itemId, versionId: `${itemId} v1`, skillId: itemId.slice(0, 1), dueAt: today - 30 * DAY_MS, answeredAt: today - 40 * DAY_MS, doneAt: today - 40 * DAY_MS, ...more,
})
const open = (itemId: string, dueAt: number) => known(itemId, { doneAt: null, dueAt })
const requirement = (skillId: string): Requirement => ({ skillId, level: 0.7, weight: 1, mandatory: true, difficulty: 0, items: 3, horizonDays: 90 })
const scheduled = (skillId: string, next: ScheduledSkill['next'], questions = 2, at = today - DAY_MS): ScheduledSkill => {
  const standing = { ...skillStanding(startState, requirement(skillId), now), n: 5, at }
  return { skillId, standing, next, worth: 1, round: { questions, seconds: 60, gain: 0.1, surer: 0.1, label: 'unproven', after: startState } }
}
const ids = (all: readonly KnownQuestion[], schedule: readonly ScheduledSkill[], left = 10) => planRound(all, schedule, now, left).round.map(({ itemId }) => itemId)

test('cards that are due come first, of the skill that ranks first, then the one due longest', () => {
  const all = [open('c1', today - 9 * DAY_MS), open('b1', today - DAY_MS), open('a1', today - 2 * DAY_MS), open('a2', today - 5 * DAY_MS)]
  expect(ids(all, [scheduled('b', 'now', 1), scheduled('a', 'now', 1)], 1)).toEqual(['b1'])
  expect(ids(all, [scheduled('b', 'now', 1), scheduled('a', 'now', 1)], 2)).toEqual(['b1', 'a2'])
  expect(ids(all, [], 1)).toEqual(['c1'])
})

test('skills that are due get as many of their questions as their round has, by turns, what was seen longest ago first', () => {
  const all = [known('a1', { answeredAt: today - 3 * DAY_MS }), known('a2', { answeredAt: today - 8 * DAY_MS }), known('a3', { answeredAt: today - 5 * DAY_MS }), known('b1'), known('b2'), known('c1')]
  const plan = planRound(all, [scheduled('a', 'now'), scheduled('b', now - 1)], now, 10)
  expect(plan.due).toBe(4)
  expect(plan.round.map(({ itemId }) => itemId)).toEqual(['a2', 'b1', 'a3', 'b2'])
  expect(ids(all, [scheduled('a', 'now'), scheduled('b', 'now')], 3).sort()).toEqual(['a2', 'a3', 'b1'])
})

test('a card that is due counts for its skill’s round', () => {
  expect(ids([open('a1', today - DAY_MS), known('a2'), known('a3')], [scheduled('a', 'now', 2)]).sort()).toEqual(['a1', 'a2'])
})

test('neither a skill that was practised today nor a question that was seen today is taken, nor one of a skill that still holds', () => {
  expect(ids([known('a1')], [scheduled('a', 'now', 2, today + 1000)])).toEqual([])
  expect(ids([known('a1', { answeredAt: today + 1000 })], [scheduled('a', 'now')])).toEqual([])
  expect(ids([known('a1')], [scheduled('a', now + DAY_MS), scheduled('b', null)])).toEqual([])
})

test('it says when there is more: the first of a card and the review of a skill that has questions', () => {
  const next = (all: KnownQuestion[], schedule: ScheduledSkill[]) => planRound(all, schedule, now, 10).next
  expect(next([open('a1', today + 5 * DAY_MS)], [])).toEqual({ at: today + 5 * DAY_MS, skillId: 'a' })
  expect(next([open('a1', today + 5 * DAY_MS), known('b1')], [scheduled('b', today + 3 * DAY_MS), scheduled('d', today + DAY_MS)])).toEqual({ at: today + 3 * DAY_MS, skillId: 'b' })
  expect(next([known('a1')], [scheduled('a', 'now', 2, today + 1000)])).toEqual({ at: today + DAY_MS, skillId: 'a' })
  expect(next([known('a1')], [])).toBeNull()
})
