import type { Quiz } from '../../domain/quiz/policy'

/** The bank that clause drills draw from: our own clauses, and CUAD's where they were imported. */
export const clauseDrillBank = 'clause-drill'

export const clauseDrillQuiz: Quiz = {
  id: 'clause-drill',
  moduleId: null,
  title: 'Clause drill',
  bank: clauseDrillBank,
  policy: { draw: { random: 10 }, shuffle: true, feedback: 'each', passMark: null, attempts: null },
}
