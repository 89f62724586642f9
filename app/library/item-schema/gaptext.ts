import { z } from 'zod'
import { acceptedText, caseSensitive } from './accepted'
import { bodyOf } from './body'
import { markersMatch, oneWhole, uniqueIds } from './rules'
import { between, lengths, partId, words } from './words'

const gap = z.strictObject({ id: partId, answers: between(acceptedText, 1, 50, 'accepted answers for this gap'), caseSensitive })

export const gaptext = bodyOf({
  text: words('Write the text with its gaps, each as [[gap1]].', lengths.extract),
  gaps: between(gap, 1, 30, 'gaps'),
}).superRefine(({ text, gaps }, context) => {
  uniqueIds(context, ['gaps'], gaps)
  markersMatch(context, text, ['gaps'], gaps, 'gap')
  for (const [at, { answers }] of gaps.entries()) oneWhole(context, ['gaps', at, 'answers'], answers)
})
