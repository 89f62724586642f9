import { expect, test } from 'vitest'
import type { Requirement } from '../content/taxonomy'
import { sourceWeight } from '../evidence/evidence'
import { startState } from './belief'
import { observe } from './observe'
import { cheapestRound, MOST_QUESTIONS } from './practice-round'
import { DAY_MS } from './recall'
import { replay } from './replay'
import { predictReference, skillReadiness, skillStanding } from './skill-readiness'

const now = 40 * DAY_MS
const need: Requirement = { skillId: 'a', level: 0.7, weight: 2, mandatory: true, difficulty: 0.1, items: 3, horizonDays: 90 }
const terms = { secondsEach: 30, available: 50 }
const after = (scores: readonly number[]) =>
  replay(scores.map((score, index) => ({ skills: ['a'], difficulty: 0, score, weight: 1, at: now - (scores.length - index) * DAY_MS })))

test('the round is what the model says of so many answers, each right as often as predicted and weighed as practice', () => {
  const state = after([1, 0])
  const round = cheapestRound(state, need, now, terms)
  if (!round) throw new Error('There is a round')
  let imagined = state
  for (let asked = 0; asked < round.questions; asked += 1) {
    const { p } = predictReference(imagined, need, now)
    imagined = observe(imagined, { skills: ['a'], difficulty: 0.1, score: p, weight: sourceWeight.drill, at: now }).state
  }
  const [before, then] = [skillReadiness(state, need, now), skillReadiness(imagined, need, now)]
  expect(round.gain).toBeCloseTo(then.figure - before.figure, 12)
  expect(round.surer).toBeCloseTo((before.high - before.low - then.high + then.low) / 2, 12)
  expect(round.seconds).toBe(30 * round.questions)
  expect(round.label).toBe(then.label)
})

test('it is long enough to be noticed and no longer: half of what the longest round would bring', () => {
  const state = after([0, 0, 0, 0, 0, 0, 0, 0])
  const brought = (available: number) => {
    let imagined = state
    for (let asked = 0; asked < available; asked += 1) {
      const { p } = predictReference(imagined, need, now)
      imagined = observe(imagined, { skills: ['a'], difficulty: 0.1, score: p, weight: sourceWeight.drill, at: now }).state
    }
    const [from, to] = [skillStanding(state, need, now), skillStanding(imagined, need, now)]
    return from.label === 'unproven' ? to.low - from.low : to.figure - from.figure
  }
  const round = cheapestRound(state, need, now, terms)
  const chosen = round?.questions ?? 0
  expect(chosen).toBeGreaterThanOrEqual(1)
  expect(chosen).toBeLessThanOrEqual(MOST_QUESTIONS)
  expect(brought(chosen)).toBeGreaterThanOrEqual(brought(MOST_QUESTIONS) / 2)
})

test('the pace changes the minutes, never the questions; fewer questions to ask are never exceeded, and none make no round', () => {
  const quick = cheapestRound(startState, need, now, { ...terms, secondsEach: 10 })
  const slow = cheapestRound(startState, need, now, { ...terms, secondsEach: 90 })
  expect(slow?.questions).toBe(quick?.questions)
  expect(slow?.seconds).toBe(9 * (quick?.seconds ?? 0))
  expect(cheapestRound(startState, need, now, { ...terms, available: 2 })?.questions).toBeLessThanOrEqual(2)
  expect(cheapestRound(startState, need, now, { ...terms, available: 0 })).toBeNull()
})

test('whoever is unproven becomes surer, and what was passed in stays as it is', () => {
  const state = after([1, 0, 1])
  const kept = JSON.stringify(state)
  expect(skillReadiness(state, need, now).label).toBe('unproven')
  expect(cheapestRound(state, need, now, terms)?.surer).toBeGreaterThan(0)
  expect(JSON.stringify(state)).toBe(kept)
})

test('a difficulty that is no number is refused', () => {
  expect(() => cheapestRound(startState, { ...need, difficulty: Number.NaN }, now, terms)).toThrow(RangeError)
})
