import type { Rubric } from '../../domain/quiz/body'

/** What a text or a file from elsewhere is marked by until a trainer writes more: one criterion with three levels. */
export const defaultRubric: Rubric = {
  criteria: [
    {
      id: 'c1', text: 'The answer as a whole',
      levels: [{ id: 'l1', text: 'Does not answer the question', points: 0 }, { id: 'l2', text: 'Answers it in part', points: 1 }, { id: 'l3', text: 'Answers it fully', points: 2 }],
    },
  ],
}

export const rubricIsOurs = 'This question is marked by people, and the format has no rubric: it got a plain one. Write your own in the editor.'
