import { z } from 'zod'
import { bodyOf } from './body'
import { fault } from './rules'
import { rubric } from './rubric'
import { extraWords, lengths } from './words'

const leastFault = 'Give the least number of words as a whole number, 0 for none.'
const mostFault = 'Give the most words as a whole number from 1 to 20000, or leave it empty for no bound.'

export const essay = bodyOf({
  minWords: z.int({ error: leastFault }).min(0, leastFault).max(20_000, leastFault).default(0),
  maxWords: z.int({ error: mostFault }).min(1, mostFault).max(20_000, mostFault).nullable().default(null),
  rubric,
  model: extraWords(lengths.extract),
}).superRefine(({ minWords, maxWords }, context) => {
  if (maxWords !== null && maxWords < minWords) fault(context, ['maxWords'], `The most words are fewer than the least. Give ${minWords} or more, or leave it empty.`)
})
