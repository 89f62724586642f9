import { describe, expect, test } from 'vitest'
import { attentionRules, isLeftUnfinished, isOldDraft, itemProblem, startedLongAgo } from './attention'

/** Sums of an item whose right answers come with one rest and whose wrong ones with another. */
const sums = (n: number, right: number, restRight: number, restWrong: number) => ({
  n, right, restOfRight: right * restRight, rest: right * restRight + (n - right) * restWrong,
  restSquared: right * restRight ** 2 + (n - right) * restWrong ** 2,
})

describe('an item', () => {
  test('is left alone while few have answered it', () => {
    expect(itemProblem(sums(19, 0, 0, 0.5))).toBeNull()
    expect(itemProblem(sums(20, 0, 0, 0.5))).toBe('too-hard')
    expect(itemProblem(sums(0, 0, 0, 0))).toBeNull()
  })

  test('is too hard under a quarter, too easy over 95 in 100, and well between', () => {
    expect(itemProblem(sums(100, 24, 0.8, 0.5))).toBe('too-hard')
    expect(itemProblem(sums(100, 25, 0.8, 0.5))).toBeNull()
    expect(itemProblem(sums(100, 95, 0.8, 0.5))).toBeNull()
    expect(itemProblem(sums(100, 96, 0.8, 0.5))).toBe('too-easy')
  })

  test('misleads where the better are wrong more often, once thirty have answered', () => {
    expect(itemProblem(sums(29, 15, 0.4, 0.8))).toBeNull()
    expect(itemProblem(sums(30, 15, 0.4, 0.8))).toBe('misleading')
    expect(itemProblem(sums(30, 15, 0.8, 0.4))).toBeNull()
  })
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
