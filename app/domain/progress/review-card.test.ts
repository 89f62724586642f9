import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterAnswer, foldCards, type ReviewAnswer, type ReviewCard } from './review-card'

const day = 24 * 60 * 60 * 1000
const monday = Date.UTC(2027, 2, 1, 9)
const answer = (right: boolean, at: number): ReviewAnswer => ({ itemId: 'i', skillId: 's', right, at })
const cardAfter = (...answers: [boolean, number][]): ReviewCard => {
  const card = foldCards(new Map(), answers.map(([right, at]) => answer(right, at))).get('i')
  if (!card) throw new Error('no card')
  return card
}

test('a wrong answer comes back the next day, a right one three days later, from midnight on', () => {
  expect(cardAfter([false, monday])).toMatchObject({ rightDays: 0, dueAt: Date.UTC(2027, 2, 2), doneAt: null })
  expect(cardAfter([true, monday])).toMatchObject({ rightDays: 1, dueAt: Date.UTC(2027, 2, 4), doneAt: null })
})

test('right on two different days ends it; twice on one day is once', () => {
  expect(cardAfter([true, monday], [true, monday + 60_000])).toMatchObject({ rightDays: 1, dueAt: Date.UTC(2027, 2, 4), doneAt: null })
  expect(cardAfter([true, monday], [true, monday + 3 * day])).toMatchObject({ rightDays: 2, doneAt: monday + 3 * day })
})

test('a wrong answer between two right ones begins anew, and one after the end opens it again', () => {
  expect(cardAfter([true, monday], [false, monday + day], [true, monday + 2 * day])).toMatchObject({ rightDays: 1, doneAt: null })
  expect(cardAfter([true, monday], [true, monday + 3 * day], [false, monday + 9 * day])).toMatchObject({ rightDays: 0, doneAt: null })
})

test('more right answers leave what is done as it is', () => {
  expect(cardAfter([true, monday], [true, monday + 3 * day], [true, monday + 9 * day]).doneAt).toBe(monday + 3 * day)
})

test('answers one by one and all at once lead to the same card', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 20 * day })), { minLength: 1, maxLength: 20 }), (answers) => {
      const inOrder = answers.map(([right, after]) => answer(right, monday + after)).sort((a, b) => a.at - b.at)
      const oneByOne = inOrder.reduce<ReviewCard | null>((card, one) => afterAnswer(card, one), null)
      expect(foldCards(new Map(), inOrder).get('i')).toEqual(oneByOne)
    }),
  )
})
