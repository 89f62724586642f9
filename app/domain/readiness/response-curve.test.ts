import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shipped } from './constants'
import { probabilityRight, sigmoid, surprise } from './response-curve'

const logit = fc.double({ min: -30, max: 30, noNaN: true })
const spread = fc.double({ min: 0, max: 2, noNaN: true })

test('an even logit is an even chance, however uncertain', () => {
  expect(probabilityRight(shipped, 0, 0)).toBe(0.5)
  expect(probabilityRight(shipped, 0, 2)).toBe(0.5)
})

test('without variance the curve is the logistic one, with variance it is drawn towards a half', () => {
  // sigmoid(1) = 0.731058578630; with V = .84: 1 / sqrt(1 + pi * .84 / 8) = 0.867153253735, sigmoid of it 0.704153004258
  expect(probabilityRight(shipped, 1, 0)).toBeCloseTo(0.73105857863, 11)
  expect(probabilityRight(shipped, 1, 0.84)).toBeCloseTo(0.704153004258, 11)
  fc.assert(
    fc.property(logit, spread, (eta, variance) => {
      const p = probabilityRight(shipped, eta, variance)
      expect(Math.abs(p - 0.5)).toBeLessThanOrEqual(Math.abs(sigmoid(eta) - 0.5) + 1e-15)
      expect(p).toBeGreaterThan(0)
      expect(p).toBeLessThan(1)
    }),
  )
})

test('the curve stays within 0.01 of the integral it approximates', () => {
  for (const eta of [-3, -1, 0.5, 2]) {
    for (const variance of [0.1, 0.5, 0.84]) {
      let integral = 0
      let mass = 0
      for (let z = -8; z <= 8; z += 0.01) {
        const density = Math.exp(-0.5 * z * z)
        integral += density * sigmoid(eta + z * Math.sqrt(variance))
        mass += density
      }
      expect(Math.abs(probabilityRight(shipped, eta, variance) - integral / mass)).toBeLessThan(0.01)
    }
  }
})

test('a score over the prediction pushes up, one under it pushes down, the prediction itself pushes nowhere', () => {
  fc.assert(
    fc.property(logit, spread, fc.double({ min: 0, max: 1, noNaN: true }), (eta, variance, score) => {
      const p = probabilityRight(shipped, eta, variance)
      const { gradient } = surprise(shipped, score, { p, eta, variance })
      expect(Math.sign(gradient)).toBe(Math.sign(score - p))
    }),
  )
})

test('an answer never narrows the logit by more than all of its variance, and a foregone one stays finite', () => {
  fc.assert(
    fc.property(fc.double({ min: -800, max: 800, noNaN: true }), spread, (eta, variance) => {
      const { gradient, curvature } = surprise(shipped, 1, { p: probabilityRight(shipped, eta, variance), eta, variance })
      expect(Number.isFinite(gradient)).toBe(true)
      expect(curvature).toBeGreaterThanOrEqual(0)
      expect(curvature * variance).toBeLessThan(1)
    }),
  )
})
