import { z } from 'zod'
import { type BankFilter, bankOrders, itemStates } from '../domain/quiz/bank-filter'
import { itemTypes } from '../domain/quiz/item'
import { longestTag, tagOf } from '../domain/quiz/tag'

const tagFault = `Use letters and numbers, at most ${longestTag}.`
const weightFault = 'Enter a number above 0 and up to 1.'
const difficultyFault = 'Enter a number from −4 to 4.'
const mostPages = 1000
const words = z.string().transform((text) => text.replaceAll('\0', '').trim().slice(0, 200)).catch('')
const logit = z.string().trim().min(1).transform(Number).pipe(z.number().min(-10).max(10)).nullable().catch(null)

const fields = {
  bank: words, type: z.enum(itemTypes).nullable().catch(null), skill: words, clauseType: words, tag: words, from: logit, to: logit,
  use: z.enum(['quiz', 'checkpoint']).nullable().catch(null), state: z.enum([...itemStates, 'any']).catch('in-use'), q: words,
  flagged: z.literal('1').transform((): boolean => true).catch(false),
}

/** Which items are looked for. What a field cannot mean is left out, so that a link half remembered still opens. */
const filterForm = z.object(fields)

const listForm = z.object({ sort: z.enum(bankOrders).catch('place'), page: z.coerce.number().int().min(1).max(mostPages).catch(1) })

export const filterOf = (sent: FormData | URLSearchParams): BankFilter => filterForm.parse(Object.fromEntries(Object.keys(fields).map((name) => [name, sent.get(name) ?? ''])))

/** What an address asks of the list of the bank. */
export function bankAskedFor(request: Request) {
  const asked = new URL(request.url).searchParams
  return { filter: filterOf(asked), ...listForm.parse({ sort: asked.get('sort') ?? 'place', page: asked.get('page') ?? 1 }) }
}

const named = z.string().trim().min(1, 'Choose one.').max(200)

/** Change of the chosen items, as a form states it. */
export const changeForm = z.discriminatedUnion('action', [
  z.object({ action: z.enum(['tag', 'untag']), tag: z.string().trim().min(1, 'Write a tag.').transform((text) => tagOf(text) ?? '').pipe(z.string().min(1, tagFault)) }),
  z.object({
    action: z.literal('skill'), skill: named,
    weight: z.string().trim().transform(Number).pipe(z.number({ error: weightFault }).gt(0, weightFault).max(1, weightFault)),
  }),
  z.object({ action: z.literal('unskill'), skill: named }),
  z.object({ action: z.enum(['clause-type', 'no-clause-type']), clauseType: named }),
  z.object({
    action: z.literal('difficulty'),
    difficulty: z.string().trim().min(1, difficultyFault).transform(Number).pipe(z.number({ error: difficultyFault }).min(-4, difficultyFault).max(4, difficultyFault)),
  }),
  z.object({ action: z.enum(['use', 'retire', 'trash', 'to-checkpoint', 'to-quiz']) }),
])
