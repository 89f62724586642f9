import { expect, test } from 'vitest'
import { practiceWords } from './practice-words'

test('a round says what it costs and what it brings', () => {
  expect(practiceWords({ questions: 6, minutes: 4, gain: 0.0904, surer: 0 })).toBe('6 questions, 4 minutes, about +9 points')
  expect(practiceWords({ questions: 1, minutes: 1, gain: 0.011, surer: 0.034 })).toBe('1 question, 1 minute, about +1 point, and surer by 3 points either way')
})

test('what rounds to nothing, or less, is not said to raise anything', () => {
  expect(practiceWords({ questions: 12, minutes: 6, gain: 0.002, surer: -0.01 })).toBe('12 questions, 6 minutes, hardly a point more')
  expect(practiceWords({ questions: 12, minutes: 6, gain: -0.02, surer: 0.02 })).toBe('12 questions, 6 minutes, hardly a point more, and surer by 2 points either way')
})
