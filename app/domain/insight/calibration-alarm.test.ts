import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alarmRule, judgeAlarm } from './calibration-alarm'

test('before there are 500 answers nothing is said, however far off, but how many are missing', () => {
  expect(judgeAlarm({ n: 0, predicted: 0, observed: 0 })).toEqual({ state: 'too-few', answers: 0, missing: 500 })
  expect(judgeAlarm({ n: 499, predicted: 499, observed: 0 })).toEqual({ state: 'too-few', answers: 499, missing: 1 })
})

test('the alarm rings beyond five points, on either side, and not at five', () => {
  const off = (points: number) => judgeAlarm({ n: 500, predicted: 500 * 0.7, observed: 500 * (0.7 - points / 100) }).state
  expect([-6, -5.001, -5, 0, 4.9, 5, 5.001, 20].map(off)).toEqual(['ringing', 'ringing', 'quiet', 'quiet', 'quiet', 'quiet', 'ringing', 'ringing'])
  expect(judgeAlarm({ n: 500, predicted: 400, observed: 360 })).toEqual({ state: 'ringing', answers: 500, predicted: 0.8, observed: 0.72, offBy: 0.08 })
})

test('what is said of it is the mean of what was added, whatever the order', () => {
  const answer = fc.record({ p: fc.double({ min: 0, max: 1, noNaN: true }), score: fc.double({ min: 0, max: 1, noNaN: true }) })
  fc.assert(
    fc.property(fc.array(answer, { minLength: alarmRule.answers, maxLength: alarmRule.answers }), (answers) => {
      const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
      const sum = answers.reduce((so, { p, score }) => ({ n: so.n + 1, predicted: so.predicted + p, observed: so.observed + score }), { n: 0, predicted: 0, observed: 0 })
      const alarm = judgeAlarm(sum)
      if (alarm.state === 'too-few') throw new Error('there are enough')
      expect(alarm.offBy).toBeCloseTo(mean([...answers].reverse().map(({ p, score }) => p - score)), 9)
      if (Math.abs(Math.abs(alarm.offBy) - 0.05) > 1e-6) expect(alarm.state === 'ringing').toBe(Math.abs(alarm.offBy) > 0.05)
    }),
    { numRuns: 30 },
  )
})
