import { z } from 'zod'
import { extraWords, lengths, words } from './words'

export const excerpt = z.strictObject({
  text: words('Paste the words of the extract, or leave the whole extract out.', lengths.extract),
  attribution: z.string({ error: 'Say where the extract comes from, or leave it empty.' }).trim().max(500, 'Use at most 500 characters here.').nullable().default(null)
    .transform((said) => said || null),
})

const feedback = z.string({ error: 'Write words here, or leave it out.' }).trim().max(lengths.passage, `Use at most ${lengths.passage} characters here.`).nullable().default(null)
  .transform((said) => said || null)

/** The body of a question: what every question holds round what its type holds, in the order in which bodies are kept. */
export function bodyOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({
    stem: words('Write the question.', lengths.passage),
    excerpt: excerpt.nullable().default(null),
    ...shape,
    feedback,
    whenRight: extraWords(),
    whenWrong: extraWords(),
  })
}
