import { z } from 'zod'
import { bodyOf } from './body'
import { option, rightEarnsAll } from './options'
import { markersMatch, oneRight, uniqueIds } from './rules'
import { between, lengths, partId, words } from './words'

const gap = z.strictObject({ id: partId, options: between(option, 2, 20, 'options for this gap') })

export const gapchoice = bodyOf({
  text: words('Write the text with its gaps, each as [[gap1]].', lengths.extract),
  gaps: between(gap, 1, 30, 'gaps'),
}).superRefine(({ text, gaps }, context) => {
  uniqueIds(context, ['gaps'], gaps)
  markersMatch(context, text, ['gaps'], gaps, 'gap')
  for (const [at, { options }] of gaps.entries()) {
    uniqueIds(context, ['gaps', at, 'options'], options)
    oneRight(context, ['gaps', at, 'options'], options, 'option')
    rightEarnsAll(context, ['gaps', at, 'options'], options)
  }
})
