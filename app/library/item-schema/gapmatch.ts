import { z } from 'zod'
import { bodyOf } from './body'
import { named } from './options'
import { fault, markersMatch, uniqueIds } from './rules'
import { between, extraWords, lengths, partId, words } from './words'

const gap = z.strictObject({ id: partId, choice: partId, feedback: extraWords() })
const usesFault = 'Say in a whole number how many gaps this may fill: 0 for any number.'
const choice = named('Write the words that can fill a gap.', lengths.passage).extend({
  uses: z.int({ error: usesFault }).min(0, usesFault).max(30, usesFault).default(1),
})

export const gapmatch = bodyOf({
  text: words('Write the clause with its gaps, each as [[gap1]].', lengths.extract),
  gaps: between(gap, 1, 30, 'gaps'),
  choices: between(choice, 2, 40, 'pieces to fill the gaps with'),
}).superRefine(({ text, gaps, choices }, context) => {
  uniqueIds(context, ['gaps'], gaps)
  uniqueIds(context, ['choices'], choices)
  markersMatch(context, text, ['gaps'], gaps, 'gap')
  const byId = new Map(choices.map((one) => [one.id, one]))
  for (const [at, { choice: id }] of gaps.entries()) {
    const chosen = byId.get(id)
    const before = gaps.slice(0, at + 1).filter((one) => one.choice === id).length
    if (!chosen) fault(context, ['gaps', at, 'choice'], `There is no piece with the id “${id}”. Choose one of those that are there.`)
    else if (chosen.uses > 0 && before > chosen.uses) fault(context, ['gaps', at, 'choice'], `“${chosen.text}” may fill fewer gaps than it is right for. Let it be used more often.`)
  }
})
