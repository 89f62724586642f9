import { expect, test } from 'vitest'
import { forgettingWords } from './trend-words'

test('a fall by forgetting says how long nobody practised and by how many points', () => {
  expect(forgettingWords({ since: 0, days: 11.2, moved: -0.0612 })).toBe('11 days without practice: −6')
  expect(forgettingWords({ since: 0, days: 1, moved: -0.0051 })).toBe('1 day without practice: −1')
})
