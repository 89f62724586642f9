import { plainPolicy, type Quiz } from '../../domain/quiz/policy'
import { MOST_QUESTIONS } from '../../domain/readiness/practice-round'

/** A round on one skill: what is asked comes from what its person has met before and from the bank of clause drills. */
export const skillPracticeQuiz: Quiz = {
  id: 'skill-practice',
  moduleId: null,
  title: 'Skill practice',
  bank: 'skill-practice',
  policy: { ...plainPolicy, draw: { random: MOST_QUESTIONS }, feedback: 'each', passMark: null },
}
