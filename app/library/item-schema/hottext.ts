import { bodyOf } from './body'
import { option, rightsEarnAll } from './options'
import { markersMatch, rightAndWrong, uniqueIds } from './rules'
import { between, lengths, words } from './words'

export const hottext = bodyOf({
  text: words('Write the clause with the words that can be marked, each as [[w1]].', lengths.extract),
  spans: between(option, 2, 40, 'passages that can be marked'),
}).superRefine(({ text, spans }, context) => {
  uniqueIds(context, ['spans'], spans)
  markersMatch(context, text, ['spans'], spans, 'passage')
  rightAndWrong(context, ['spans'], spans, 'passage')
  rightsEarnAll(context, ['spans'], spans)
})
