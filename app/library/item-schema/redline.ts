import { z } from 'zod'
import { bodyOf } from './body'
import { fault, markersMatch, oneRight, uniqueIds } from './rules'
import { between, lengths, maybeWords, partId, words, yesOrNo } from './words'

/** Decisions that need no words. */
const plain: readonly string[] = ['accept', 'reject']

const decision = z.strictObject({
  id: partId,
  text: maybeWords(lengths.passage),
  right: yesOrNo('Say whether this decision is right.'),
  feedback: maybeWords(),
})

/** Blanks at the ends of what goes and what comes stand for those of the clause, so they are kept. */
const side = z.string({ error: 'Write the words, or leave it empty.' }).max(lengths.passage, `Use at most ${lengths.passage} characters here.`).default('')

const change = z.strictObject({ id: partId, before: side, after: side, decisions: between(decision, 2, 6, 'decisions for this change') })

export const redline = bodyOf({
  text: words('Write the clause with its changes, each as [[c1]].', lengths.extract),
  changes: between(change, 1, 20, 'changes'),
}).superRefine(({ text, changes }, context) => {
  uniqueIds(context, ['changes'], changes)
  markersMatch(context, text, ['changes'], changes, 'change')
  for (const [at, { before, after, decisions }] of changes.entries()) {
    const path = ['changes', at]
    if (!before.trim() && !after.trim()) fault(context, [...path, 'after'], 'Write what goes, what comes, or both: a change must change something.')
    uniqueIds(context, [...path, 'decisions'], decisions)
    oneRight(context, [...path, 'decisions'], decisions, 'decision')
    for (const [place, { id, text: amended }] of decisions.entries()) {
      if (!plain.includes(id) && amended === '') fault(context, [...path, 'decisions', place, 'text'], 'Write the wording that this decision puts there.')
      if (plain.includes(id) && amended !== '') fault(context, [...path, 'decisions', place, 'text'], 'To accept or to reject needs no words. Leave this empty.')
    }
  }
})
