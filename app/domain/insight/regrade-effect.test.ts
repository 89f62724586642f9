import { expect, test } from 'vitest'
import { addEffect, noEffect, type PersonEffect } from './regrade-effect'

const result = (score: number, passed: boolean) => ({ score, passed })
const attempt = (before: ReturnType<typeof result>, after: ReturnType<typeof result>) => ({ attemptId: 'a', title: 'Quiz', before, after })

test('adds up people, results, passes, readiness and rewards', () => {
  const up: PersonEffect = {
    attempts: [attempt(result(0.6, false), result(0.8, true)), attempt(result(0.9, true), result(0.8, true))],
    readiness: { before: 0.4, after: 0.5 }, paid: [{ points: 30, amount: 0, currency: 'EUR' }, { points: 0, amount: 5000, currency: 'EUR' }],
  }
  const down: PersonEffect = { attempts: [attempt(result(0.7, true), result(0.6, false))], readiness: { before: 0.5, after: 0.4 }, paid: [] }
  expect([up, down].reduce(addEffect, noEffect)).toEqual({
    people: 2, raised: 1, lowered: 2, passesGained: 1, passesLost: 1, readinessUp: 1, readinessDown: 1, points: 30, money: { EUR: 5000 },
  })
})

test('readiness that moves by less than anybody sees did not move, and a pass without a new score is no raise', () => {
  const effect: PersonEffect = { attempts: [attempt(result(0.7, true), result(0.7, false))], readiness: { before: 0.5, after: 0.504 }, paid: [] }
  expect(addEffect(noEffect, effect)).toMatchObject({ people: 1, raised: 0, lowered: 0, passesLost: 1, readinessUp: 0, readinessDown: 0 })
})
