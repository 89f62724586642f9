import { expect, test } from 'vitest'
import { questionsOf } from './asked-count'

const from = { skills: [], clauseTypes: [], tags: [], difficultyFrom: null, difficultyTo: null }

test('a quiz asks all, so many, or what its sections say, never more than there is to draw', () => {
  expect(questionsOf({ sections: [], draw: 'all' }, 12)).toBe(12)
  expect(questionsOf({ sections: [], draw: { random: 10 } }, 12)).toBe(10)
  expect(questionsOf({ sections: [], draw: { random: 10 } }, 3)).toBe(3)
  const sections = [{ title: 'a', shuffle: false, items: ['i', 'j'] }, { title: 'b', shuffle: true, draw: 5, from }]
  expect(questionsOf({ sections, draw: 'all' }, 12)).toBe(7)
  expect(questionsOf({ sections, draw: 'all' }, 4)).toBe(6)
  expect(questionsOf({ sections: [{ title: 'c', shuffle: true, draw: 8, from: { ...from, banks: ['a/b'] } }], draw: 'all' }, 0)).toBe(8)
})
