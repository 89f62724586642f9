import { expect, test } from 'vitest'
import { binWords, gapWords, intervalWords, offWords, shareWords, sourceName, verdictWords } from './model-words'
import { gaps } from '../../../domain/insight/calibration-gaps'

test('how far off is said in points, with its side', () => {
  expect([0.0512, -0.012, 0.0101, 0.0004, -0.0004].map(offWords)).toEqual([
    '5.1\u00a0points too high', '1.2\u00a0points too low', '1.0\u00a0point too high', 'as predicted', 'as predicted',
  ])
})

test('whether it says anything stands beside it, but where there is nothing to say', () => {
  expect(verdictWords({ offBy: 0.05, standing: 'off' })).toBe('5.0\u00a0points too high, more than chance')
  expect(verdictWords({ offBy: -0.05, standing: 'within' })).toBe('5.0\u00a0points too low, no more than chance')
  expect(verdictWords({ offBy: 0, standing: 'within' })).toBe('as predicted')
  expect(verdictWords({ offBy: 0, standing: 'too-few' })).toBe('as predicted, too few to tell')
})

test('every gap has words, and a source without any keeps its name', () => {
  expect(gaps.every((gap) => gapWords[gap])).toBe(true)
  expect([sourceName('drill'), sourceName('workshop')]).toEqual(['Practice', 'workshop'])
})

test('bins, shares and intervals are said in per cent', () => {
  expect([binWords(0), binWords(9), shareWords(0.7049), intervalWords({ interval: { low: 0.684, high: 0.735 } })]).toEqual([
    '0 to 10\u00a0%', '90 to 100\u00a0%', '70.5\u00a0%', '68 to 74\u00a0%',
  ])
})
