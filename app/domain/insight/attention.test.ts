import { expect, test } from 'vitest'
import { attentionRules, isLeftUnfinished, isOldDraft, itemProblem, startedLongAgo } from './attention'

test('of all that is wrong with an item the gravest is told, and nothing while too few have answered', () => {
  expect(itemProblem({ facility: 0.1, discrimination: -0.2 }, true)).toBe('misleading')
  expect(itemProblem({ facility: 0.1, discrimination: 0.3 }, true)).toBe('rival')
  expect(itemProblem({ facility: 0.1, discrimination: 0.05 }, false)).toBe('too-hard')
  expect(itemProblem({ facility: 0.5, discrimination: 0.05 }, false)).toBe('weak')
  expect(itemProblem({ facility: 0.5, discrimination: 0.3 }, false)).toBeNull()
  expect(itemProblem({ facility: { tooFew: 29 }, discrimination: { tooFew: 29 } }, true)).toBeNull()
})

test('a lesson is left unfinished when fewer than four in ten of at least eight finish', () => {
  expect(isLeftUnfinished({ started: 7, finished: 0 })).toBe(false)
  expect(isLeftUnfinished({ started: 8, finished: 3 })).toBe(true)
  expect(isLeftUnfinished({ started: 10, finished: 4 })).toBe(false)
})

test('days are counted to the millisecond', () => {
  const now = Date.parse('2026-03-31T12:00:00Z')
  const days = (count: number) => count * 86_400_000
  expect(startedLongAgo(now)).toBe(now - days(14))
  expect(isOldDraft(now - days(attentionRules.draftDays), now)).toBe(false)
  expect(isOldDraft(now - days(attentionRules.draftDays) - 1, now)).toBe(true)
})
