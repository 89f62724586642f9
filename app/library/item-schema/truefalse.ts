import { z } from 'zod'
import { bodyOf } from './body'
import { option, rightEarnsAll } from './options'
import { fault, oneRight, uniqueIds } from './rules'
import { extraWords, yesOrNo } from './words'

export const truefalse = bodyOf({
  right: yesOrNo('Say whether the statement is true or false.'),
  feedbackTrue: extraWords(),
  feedbackFalse: extraWords(),
  reasons: z.array(option).max(10, 'Give at most 10 reasons.').default([]),
}).superRefine(({ reasons }, context) => {
  if (reasons.length === 0) return
  if (reasons.length === 1) fault(context, ['reasons'], 'Give at least two reasons to choose from, or none.')
  uniqueIds(context, ['reasons'], reasons)
  oneRight(context, ['reasons'], reasons, 'reason')
  rightEarnsAll(context, ['reasons'], reasons)
})
