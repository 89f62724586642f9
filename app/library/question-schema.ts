import { z } from 'zod'
import { type Content, type ItemType, itemTypes } from '../domain/quiz/item'
import { withUntellingIds } from '../domain/quiz/untelling-ids'
import { itemBodies } from './item-schema/item-content'
import { itemHead } from './item-schema/item-head'

const id = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'must be lower-case words joined by - or .')
const typeFault = `Choose the type of the question: ${itemTypes.join(', ')}.`

/** What a question of a file has besides its body, whose parts stand beside these. */
const head = z.looseObject({
  id,
  type: z.enum(itemTypes, { error: typeFault }),
  lesson: z.string().optional(),
  use: z.enum(['quiz', 'checkpoint']).default('quiz'),
  ...itemHead.shape,
})

type Head = z.infer<typeof itemHead> & { id: string; lesson?: string | undefined; use: 'quiz' | 'checkpoint' }
export type Question = Head & Content

/** A question as a file writes it: its head and the parts of its body side by side, the parts of a case likewise. */
export const questionFile = head.transform(({ id: key, type, lesson, use, skills, clauseTypes, difficulty, tags, source, ...rest }, context): Question => {
  const body = itemBodies[type].safeParse(type === 'case' ? withPartsParted(rest) : rest)
  if (!body.success) {
    for (const issue of body.error.issues) context.addIssue({ ...issue, path: inFile(issue.path) } as Parameters<typeof context.addIssue>[0])
    return z.NEVER
  }
  if (use === 'checkpoint' && !isForCheckpoints(type)) {
    context.addIssue({ code: 'custom', path: ['use'], message: 'A checkpoint asks a single or multiple choice. Leave this out, or change the type.' })
  }
  const content = withUntellingIds({ type, body: body.data } as Content)
  return { id: key, skills, clauseTypes, difficulty, tags, source, use, ...(lesson === undefined ? {} : { lesson }), ...content }
})

export const isForCheckpoints = (type: ItemType): boolean => type === 'single' || type === 'multiple'

/** The parts of a case keep their bodies apart. */
function withPartsParted({ parts, ...rest }: Record<string, unknown>) {
  if (!Array.isArray(parts)) return { ...rest, parts }
  return { ...rest, parts: parts.map((part: unknown) => (isObject(part) ? parted(part) : part)) }
}

function parted({ id: key, points, type, ...body }: Record<string, unknown>) {
  return { id: key, ...(points === undefined ? {} : { points }), type, body }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const inFile = (path: readonly PropertyKey[]): PropertyKey[] => (path[0] === 'parts' && path[2] === 'body' ? [...path.slice(0, 2), ...path.slice(3)] : [...path])
