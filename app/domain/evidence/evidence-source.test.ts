import { expect, test } from 'vitest'
import { sourceOf } from './evidence-source'
import type { FeedbackMode } from '../quiz/policy'

test('practice and learning are a drill, a module quiz that is judged at its end is a quiz', () => {
  const modes: FeedbackMode[] = ['each', 'end', 'closed']
  expect(modes.map((feedback) => sourceOf({ moduleId: 'm' }, { feedback }))).toEqual(['drill', 'quiz', 'quiz'])
  expect(modes.map((feedback) => sourceOf({ moduleId: null }, { feedback }))).toEqual(['drill', 'drill', 'drill'])
})
