import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Requirement } from '../content/taxonomy'
import { startState } from './belief'
import { newExplanation } from './explain'
import { newPublished, nothingPublished } from './published'
import { DAY_MS } from './recall'
import { replay } from './replay'
import { skillReadiness } from './skill-readiness'

const requirement: Requirement = { skillId: 'a', level: 0.7, weight: 1, mandatory: true, items: 4, difficulty: 0.2, horizonDays: 90 }
const answer = (at: number, score: number, skills = ['a']) => ({ skills, difficulty: 0, score, weight: 1, at, observationId: `${skills.join('')} at ${at}` })

function explain(answers: readonly ReturnType<typeof answer>[], now: number, shared = nothingPublished) {
  const explanation = newExplanation(requirement, shared)
  for (const one of answers) explanation.learn(one)
  return explanation.end(now)
}

test('the reasons make the change, whatever happened', () => {
  const steps = fc.array(
    fc.record({ pause: fc.double({ min: -DAY_MS, max: 60 * DAY_MS, noNaN: true }), score: fc.double({ min: 0, max: 1, noNaN: true }), skills: fc.subarray(['a', 'b', 'c'], { minLength: 1 }) }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(steps, fc.double({ min: 0, max: 400, noNaN: true }), (pauses, days) => {
      let at = 100 * DAY_MS
      const answers = pauses.map(({ pause, score, skills }, index) => ({ ...answer((at += pause), score, skills), observationId: String(index) }))
      const now = Math.max(0, ...answers.map((one) => one.at)) + days * DAY_MS
      const { from, reasons, figure, state } = explain(answers, now)
      expect(state).toEqual(replay(answers))
      expect(figure).toBeCloseTo(skillReadiness(replay(answers), requirement, now).figure, 12)
      if (reasons.length > 0) expect(from + reasons.reduce((sum, { moved }) => sum + moved, 0)).toBeCloseTo(figure, 10)
      expect(reasons.filter(({ cause }) => cause === 'answer')).toHaveLength(answers.filter(({ skills }) => skills.includes('a')).length)
    }),
  )
})

test('each answer, each pause and all that other skills told is a reason of its own', () => {
  const day = (count: number) => count * DAY_MS
  const { reasons } = explain([answer(0, 1), answer(60_000, 0), answer(day(3), 1, ['b']), answer(day(4), 0, ['c']), answer(day(11), 1)], day(22))
  expect(reasons.map(({ cause }) => cause)).toEqual(['answer', 'answer', 'elsewhere', 'time', 'answer', 'time'])
  expect(reasons[2]).toMatchObject({ answers: 2, at: day(11) })
  expect(reasons[3]).toMatchObject({ days: 11 - 60_000 / DAY_MS })
  expect(reasons[5]).toMatchObject({ days: 11, at: day(22) })
  const [right = 0, wrong = 0] = reasons.map(({ moved }) => moved)
  expect(right).toBeGreaterThan(0)
  expect(wrong).toBeLessThan(0)
  expect(reasons[5]?.moved).toBeLessThan(0)
})

test('of nothing observed there is no reason, and other skills alone tell a little', () => {
  expect(explain([], 5 * DAY_MS)).toEqual({ from: expect.any(Number), reasons: [], figure: explain([], 0).from, state: startState })
  const { from, reasons, figure } = explain([answer(0, 1, ['b'])], 5 * DAY_MS)
  expect(reasons).toEqual([{ cause: 'elsewhere', moved: expect.closeTo(figure - from, 12), answers: 1, at: 5 * DAY_MS }])
})

test('what everyone’s answers taught of a skill is a reason of its own, and no pause', () => {
  const shared = newPublished([{ kind: 'skill', subject: 'a', bucket: 0, from: 3 * DAY_MS, mean: -1, variance: 0.2 }])
  const { from, reasons, figure } = explain([answer(0, 1)], 5 * DAY_MS, shared)
  const pause = explain([answer(0, 1)], 5 * DAY_MS).reasons.at(-1)
  expect(reasons.map(({ cause }) => cause)).toEqual(['answer', 'measured', 'time'])
  expect(reasons[1]?.moved).toBeLessThan(0)
  expect(reasons[2]?.moved).toBeCloseTo(pause?.moved ?? NaN, 12)
  expect(from + reasons.reduce((sum, { moved }) => sum + moved, 0)).toBeCloseTo(figure, 12)
})
