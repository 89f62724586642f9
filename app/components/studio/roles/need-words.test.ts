import { expect, test } from 'vitest'
import type { Requirement } from '../../../domain/content/taxonomy'
import { needChangeWords } from './need-words'

const need: Requirement = { skillId: 'a', level: 0.7, weight: 1, mandatory: true, difficulty: 0, items: 2, horizonDays: 90 }
const plain = (words: string) => words.replaceAll('\u00a0', ' ')

test('a skill is added, taken away or asked otherwise in words', () => {
  expect(plain(needChangeWords({ skillId: 'a', from: null, to: need }))).toBe('asked for from now on, at 70 %, mandatory.')
  expect(needChangeWords({ skillId: 'a', from: need, to: null })).toBe('not asked for any more.')
  expect(plain(needChangeWords({ skillId: 'a', from: need, to: { ...need, level: 0.75, mandatory: false, horizonDays: 1, outcomeWeight: 0.8 } }))).toBe(
    'level 70 % becomes 75 %, mandatory yes becomes no, horizon 90 days becomes 1 day, weight of outcomes the usual becomes 0.8.',
  )
})
