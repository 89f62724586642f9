import { plainPolicy, type Quiz } from '../../domain/quiz/policy'

/** A round of what somebody is about to forget: what is asked comes from their cards, from whichever bank. */
export const reviewQuiz: Quiz = {
  id: 'review',
  moduleId: null,
  title: 'Review',
  bank: 'review',
  policy: { ...plainPolicy, draw: { random: 10 }, feedback: 'each', passMark: null },
}
