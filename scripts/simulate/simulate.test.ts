import { expect, test } from 'vitest'
import { calibrationError } from './calibration-error'
import { newDice } from './dice'
import { simulate } from './simulate'
import { newRep } from './simulated-rep'

test('the role’s probability is calibrated among people who learn and forget by another rule, and who is Ready passes', () => {
  const judged = simulate({ people: 100, days: 70, seed: 1, level: 0.85 })
  expect(judged.length).toBe(100 * 7)
  expect(calibrationError(judged).error).toBeLessThanOrEqual(0.08)
  const easier = simulate({ people: 120, days: 70, seed: 2, level: 0.7 }).filter(({ ready }) => ready)
  expect(easier.length).toBeGreaterThan(20)
  expect(easier.reduce((sum, { passed }) => sum + passed, 0) / easier.length).toBeGreaterThanOrEqual(0.85)
})

test('the same seed gives the same organisation, another one another', () => {
  const run = (seed: number) => simulate({ people: 5, days: 20, seed, level: 0.7 })
  expect(run(4)).toEqual(run(4))
  expect(run(4)).not.toEqual(run(5))
})

test('a simulated rep is better for practice and worse for a pause', () => {
  const rep = newRep(newDice(3), 1)
  const item = { id: 'one', skill: 0, hardness: 0 }
  const fresh = rep.chance(item, 0, 0)
  for (let at = 0; at < 10; at += 1) rep.answer(item, at / 1440, 0)
  const practised = rep.chance(item, 0.01, 0)
  expect(practised).toBeGreaterThan(fresh)
  expect(rep.chance(item, 60, 0)).toBeLessThan(practised)
  expect(rep.chance(item, 60, 0)).toBeGreaterThan(fresh)
})

test('the error is the mean distance in ten bins of equal mass', () => {
  const one = (figure: number, passed: number) => ({ day: 1, figure, passed, ready: false })
  expect(calibrationError([])).toEqual({ bins: [], error: 0 })
  expect(calibrationError([one(0.5, 1), one(0.2, 0.1)]).error).toBeCloseTo(0.3, 12)
  const many = Array.from({ length: 100 }, (_, at) => one(at / 100, Math.min(1, at / 100 + 0.1)))
  expect(calibrationError(many).bins.map(({ n }) => n)).toEqual(Array(10).fill(10))
  expect(calibrationError(many).error).toBeCloseTo(0.0955, 10)
})
