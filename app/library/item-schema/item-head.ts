import { z } from 'zod'
import { longestTag, mostTags, tagOf } from '../../domain/quiz/tag'
import { share } from './words'

const name = (missing: string) => z.string({ error: missing }).regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, missing)
const skillFault = 'Choose a skill by its id, such as terminology.indemnity.'
const difficultyFault = 'Give a difficulty from -4 (very easy) to 4 (very hard); 0 is as hard as most.'

/** A word to find questions by, in the form in which tags are kept. */
export const tag = z.string({ error: 'Write the tag as a word.' }).transform((typed, context) => {
  const kept = tagOf(typed)
  if (kept === null) context.addIssue({ code: 'custom', message: `Use letters and numbers for a tag, at most ${longestTag} characters.` })
  return kept ?? ''
})

/** What is kept of a question besides its body. `skills`: each with its weight. */
export const itemHead = z.strictObject({
  skills: z
    .record(name(skillFault), share, { error: (issue) => (issue.code === 'invalid_key' ? skillFault : 'Name at least one skill that this asks about.') })
    .refine((skills) => Object.keys(skills).length > 0, 'Name at least one skill that this asks about.')
    .refine((skills) => Object.keys(skills).length <= 12, 'Name at most 12 skills.'),
  clauseTypes: z.array(name('Choose a clause type by its id, such as cap-on-liability.')).max(12, 'Name at most 12 clause types.').default([]),
  difficulty: z.number({ error: difficultyFault }).min(-4, difficultyFault).max(4, difficultyFault).default(0),
  tags: z.array(tag).max(mostTags, `Give at most ${mostTags} tags.`).default([]).transform((tags) => [...new Set(tags)].sort()),
  source: z.string({ error: 'Say where the question comes from, or leave it out.' }).trim().max(500, 'Use at most 500 characters for the source.').nullable().default(null)
    .transform((said) => said || null),
})
