import { bodyOf } from './body'
import { named } from './options'
import { fault, uniqueIds } from './rules'
import { between, extraWords, partId } from './words'

const source = named('Write what is to be matched.').extend({ target: partId, feedback: extraWords() })

export const matching = bodyOf({
  sources: between(source, 2, 20, 'things to match'),
  targets: between(named('Write what it can be matched with.'), 2, 30, 'things to match them with'),
}).superRefine(({ sources, targets }, context) => {
  uniqueIds(context, ['sources'], sources)
  uniqueIds(context, ['targets'], targets)
  const known = new Set(targets.map(({ id }) => id))
  for (const [at, { target }] of sources.entries()) {
    if (!known.has(target)) fault(context, ['sources', at, 'target'], `There is nothing with the id “${target}” to match this with. Choose one of those that are there.`)
  }
})
