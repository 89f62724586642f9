import { plainPolicy, type Quiz } from '../../domain/quiz/policy'

/** The bank that clause drills draw from: our own clauses, and CUAD's where they were imported. */
export const clauseDrillBank = 'clause-drill'

export const clauseDrillQuiz: Quiz = {
  id: 'clause-drill',
  moduleId: null,
  title: 'Clause drill',
  bank: clauseDrillBank,
  policy: { ...plainPolicy, draw: { random: 10 }, feedback: 'each', passMark: null },
}
