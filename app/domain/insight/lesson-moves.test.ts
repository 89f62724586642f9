import { expect, test } from 'vitest'
import type { Reason } from '../readiness/explain'
import { DAY_MS } from '../readiness/recall'
import { lessonEffect, moveOverLesson } from './lesson-moves'

const answer = (day: number, moved: number): Reason => ({ cause: 'answer', observationId: `o${day}`, at: day * DAY_MS, moved })
const pause = (day: number, moved: number): Reason => ({ cause: 'time', days: 1, at: day * DAY_MS, moved })
const stay = { openedAt: 10 * DAY_MS, finishedAt: 11 * DAY_MS }

test('what was lost until the lesson is not put down to it, answers in it and in the week after are', () => {
  const reasons = [answer(1, 0.2), pause(10, -0.1), answer(10.5, 0.05), answer(12, 0.1), answer(18, 0.05), pause(30, -0.2), answer(30, 0.1)]
  const move = moveOverLesson({ from: 0.5, reasons }, stay)
  expect(move?.before).toBeCloseTo(0.6, 12)
  expect(move?.after).toBeCloseTo(0.8, 12)
})

test('who was never observed before begins where everyone does', () => {
  expect(moveOverLesson({ from: 0.5, reasons: [answer(11.5, 0.1)] }, stay)).toEqual({ before: 0.5, after: 0.6 })
})

test('without an answer in the week after nothing measured the person', () => {
  expect(moveOverLesson({ from: 0.5, reasons: [answer(10.5, 0.1), answer(18.5, 0.1)] }, stay)).toBeNull()
  expect(moveOverLesson({ from: 0.5, reasons: [] }, stay)).toBeNull()
})

test('means and the middle half of five, nothing of four', () => {
  const moves = [0.1, 0.5, 0.2, 0.4, 0.3].map((change) => ({ before: 0.4, after: 0.4 + change }))
  const effect = lessonEffect(moves)
  expect(effect?.n).toBe(5)
  for (const [value, is] of [[effect?.before, 0.4], [effect?.after, 0.7], [effect?.change, 0.3], [effect?.low, 0.2], [effect?.high, 0.4]]) expect(value).toBeCloseTo(is ?? NaN, 12)
  expect(lessonEffect(moves.slice(1))).toBeNull()
  expect(lessonEffect([])).toBeNull()
})
