import { expect, test } from 'vitest'
import { defaultDisclosure } from '../../../domain/quiz/disclosure'
import { toldWords } from './told-words'

test('each mode is said by what changes', () => {
  expect(toldWords(defaultDisclosure.each, true)).toBe('While it is taken, a person sees the score, which answers are right, the right answers and the feedback. That stays so.')
  expect(toldWords(defaultDisclosure.end, true)).toBe(
    'While it is taken, a person sees nothing of it. Once it is handed in, they see the score, which answers are right, the right answers and the feedback.',
  )
  expect(toldWords(defaultDisclosure.closed, true)).toMatch(/^While it is taken, a person sees nothing of it\. Once it is handed in, they see the score\. Once the quiz is closed, they see the score, which/)
})

test('what is told once the quiz is closed never is while it has no closing time', () => {
  expect(toldWords(defaultDisclosure.closed, false)).toMatch(/This quiz has no closing time, so that never comes\.$/)
  expect(toldWords(defaultDisclosure.end, false)).not.toContain('closing time')
})
