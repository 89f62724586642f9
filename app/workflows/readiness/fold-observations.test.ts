import { expect, test } from 'vitest'
import type { Evidence } from '../../domain/evidence/evidence'
import { startState } from '../../domain/readiness/belief'
import { observe } from '../../domain/readiness/observe'
import { foldObservations, observationsOf } from './fold-observations'

const quiz = { skills: ['a', 'b'], difficulty: 0.3, score: 0.5, weight: 1, at: 1000, item: 'q1' }
const drill = { skills: ['a'], difficulty: -0.4, score: 1, weight: 0.6, at: 2000, item: 'q2' }

test('each observation is learned from where the one before led, and keeps what was predicted of it', () => {
  const first = observe(startState, quiz)
  const second = observe(first.state, drill)
  expect(foldObservations(startState, [quiz, drill])).toEqual({
    state: second.state,
    learned: [{ observation: quiz, record: first.record }, { observation: drill, record: second.record }],
  })
})

test('the rows of one observation are one observation again', () => {
  const row = (observationId: string, skillId: string, given: Omit<typeof quiz, 'skills' | 'item'>): Evidence => ({
    id: `${observationId}${skillId}`, personId: 'mina', seq: 1, skillId, observationId, score: given.score, weight: given.weight,
    difficulty: given.difficulty, observedAt: given.at, source: 'quiz', attemptId: null, itemVersionId: null, itemId: null, predicted: 0.5, model: 'm',
  })
  const bare = ({ skills, difficulty, score, weight, at }: typeof quiz, index: number) => ({ skills, difficulty, itemId: null, score, weight, at, observationId: String(index + 1) })
  expect(observationsOf([row('1', 'a', quiz), row('1', 'b', quiz), row('2', 'a', drill)])).toEqual([quiz, drill].map(bare))
  expect(observationsOf([])).toEqual([])
})
