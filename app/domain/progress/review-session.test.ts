import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mixSkills, paceOf, questionsLeft, type ReviewTime, reviewPace } from './review-session'

const start = Date.UTC(2027, 2, 1, 9)
const round = (attemptId: string, startedAt: number, ...seconds: number[]): ReviewTime[] => {
  let at = startedAt
  return seconds.map((one) => ({ attemptId, startedAt, at: (at += one * 1000) }))
}

test('nothing known: ten questions are five minutes', () => {
  expect(paceOf([])).toBe(30)
  expect(questionsLeft([], start)).toBe(10)
})

test('the pace is the median of what answers took, and who left for lunch was away', () => {
  expect(paceOf(round('a', start, 20, 24, 3600))).toBe(24)
  expect(paceOf(round('a', start, 3600))).toBe(reviewPace.most)
  expect(paceOf(round('a', start, 1, 2, 1))).toBe(reviewPace.least)
})

test('what was answered today is taken off, what was answered before is not', () => {
  expect(questionsLeft(round('a', start, 30, 30, 30, 30), start)).toBe(6)
  expect(questionsLeft(round('a', start - 86_400_000, 30, 30, 30, 30), start)).toBe(10)
  expect(questionsLeft(round('a', start, ...Array<number>(20).fill(30)), start)).toBe(0)
})

test('a round that is gone on with later counts from its last answer', () => {
  expect(paceOf([...round('a', start, 20), ...round('b', start + 5000, 40)])).toBe(40)
})

test('mixing keeps every card, and neighbours differ in skill wherever they can', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 24 }), (skills) => {
      const cards = skills.map((skillId, id) => ({ skillId, id }))
      const mixed = mixSkills(cards)
      expect(mixed.map(({ id }) => id).sort((a, b) => a - b)).toEqual(cards.map(({ id }) => id))
      const most = Math.max(0, ...['a', 'b', 'c', 'd'].map((skill) => skills.filter((one) => one === skill).length))
      const neighbours = mixed.filter((card, at) => at > 0 && mixed[at - 1]?.skillId === card.skillId).length
      if (most <= Math.ceil(skills.length / 2)) expect(neighbours).toBe(0)
    }),
  )
})

test('inside a skill what is due first stays first', () => {
  const mixed = mixSkills([{ skillId: 'a', id: 1 }, { skillId: 'a', id: 2 }, { skillId: 'b', id: 3 }])
  expect(mixed.map(({ id }) => id)).toEqual([1, 3, 2])
})
