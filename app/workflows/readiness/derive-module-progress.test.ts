import { expect, test } from 'vitest'
import { deriveModuleProgress } from './derive-module-progress'

const verdict = (moduleId: string, score: number, passed: boolean, submittedAt: string) => ({
  moduleId, score, passed, submittedAt, grading: 'highest' as const, passMark: 0.7, testOut: moduleId === 'risk',
})

test('lessons are counted, the best score and the first pass stand', () => {
  const facts = {
    finishedLessons: [{ moduleId: 'risk' }, { moduleId: 'risk' }, { moduleId: 'money' }],
    verdicts: [verdict('risk', 0.7, true, '2025-03-03'), verdict('risk', 0.9, true, '2025-03-02'), verdict('risk', 0.2, false, '2025-03-01'), verdict('law', 0, false, '2025-03-01')],
  }
  expect(deriveModuleProgress('mina', facts)).toEqual([
    { person_id: 'mina', module_id: 'risk', lessons_done: 2, best_score: 0.9, passed_at: '2025-03-02', tested_out: 1 },
    { person_id: 'mina', module_id: 'money', lessons_done: 1, best_score: null, passed_at: null, tested_out: 0 },
    { person_id: 'mina', module_id: 'law', lessons_done: 0, best_score: 0, passed_at: null, tested_out: 0 },
  ])
})

test('who did nothing has no rows', () => {
  expect(deriveModuleProgress('otto', { finishedLessons: [], verdicts: [] })).toEqual([])
})
