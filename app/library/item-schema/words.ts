import { z } from 'zod'

/** Fields that many types of question have. Every refusal is a sentence that says how to mend it. */

/** Most letters of each length of text: a line, an explanation, a clause or an extract. */
export const lengths = { line: 1000, passage: 4000, extract: 50_000 } as const

/** Words that must be there. */
export const words = (missing: string, most: number = lengths.line) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Use at most ${most} characters here.`)

/** Words that may be left out; kept as '' then. */
export const maybeWords = (most: number = lengths.passage) =>
  z.string({ error: 'Write words here, or leave it empty.' }).trim().max(most, `Use at most ${most} characters here.`).default('')

/** Words that are left out of the body where there are none. */
export const extraWords = (most: number = lengths.passage) =>
  z.string({ error: 'Write words here, or leave it out.' }).trim().max(most, `Use at most ${most} characters here.`).optional()

/** An id of a part of a question: it stands in answers, in names of fields and in `[[id]]`, so nothing that parts those may be in it. */
export const partId = z
  .string({ error: 'Give this an id, such as a or gap1.' })
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, 'Use an id of at most 40 plain letters, numbers, - and _, beginning with a letter or a number, such as gap1.')

/** What an answer that is not wholly right earns. */
export const share = z
  .number({ error: 'Give a number above 0 and up to 1, such as 0.5.' })
  .gt(0, 'Give a number above 0 and up to 1, such as 0.5.')
  .lte(1, 'Give a number above 0 and up to 1, such as 0.5.')

export const yesOrNo = (missing: string) => z.boolean({ error: missing })

/** Between so many and so many of something, said in its plural. */
export function between<S extends z.ZodType>(of: S, least: number, most: number, things: string) {
  const few = least === 1 ? `Give at least one of the ${things}.` : `Give at least ${least} ${things}.`
  return z.array(of, { error: few }).min(least, few).max(most, `Give at most ${most} ${things}.`)
}
