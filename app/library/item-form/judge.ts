import type { z } from 'zod'
import type { Content, ItemType } from '../../domain/quiz/item'
import { itemContent } from '../item-schema/item-content'
import { itemHead } from '../item-schema/item-head'
import { fieldOf, readBody } from './body-form'
import type { Fields } from './fields'
import { headFieldOf, namedTwice, readHead } from './head-form'
import { headShape } from './shapes'
import { tidy, tidyBody } from './tidy'

/** `fields`: what was typed, tidied, so that a fault's field is in it. `faults`: a sentence for each field that has to be mended. */
export type Judged = { fields: Fields; faults: Record<string, string>; content: Content | null; head: z.infer<typeof itemHead> | null }

/** Judge the form of a question. `content` and `head` are null where something in them has to be mended first. */
export function judge(type: ItemType, given: Fields): Judged {
  const fields = tidyBody(type, tidy(given, headShape))
  const body = itemContent.safeParse({ type, body: readBody(type, fields) })
  const head = itemHead.safeParse(readHead(fields))
  const twice = namedTwice(fields)
  const faults = {
    ...firstOfEach(body.error, (path) => fieldOf(type, path.slice(1), fields), (field) => instead(field, fields)),
    ...firstOfEach(head.error, (path) => headFieldOf(path, fields)),
    ...twice,
  }
  const sound = Object.keys(twice).length === 0
  return { fields, faults, content: body.success ? body.data : null, head: head.success && sound ? head.data : null }
}

/** What is named by its words and left empty has no id to speak of. */
function instead(field: string, fields: Fields): string | null {
  if (fields[field]?.trim()) return null
  if (/(^|\.)pairs\.\d+\.target$/.test(field)) return 'Write what this is matched with.'
  return /(^|\.)gaps\.\d+\.choice$/.test(field) ? 'Write the words that fill this gap.' : null
}

function firstOfEach(error: z.ZodError | undefined, fieldAt: (path: PropertyKey[]) => string, otherwise: (field: string) => string | null = () => null) {
  const faults: Record<string, string> = {}
  for (const { path, message } of error?.issues ?? []) {
    const field = fieldAt(path)
    faults[field] ??= otherwise(field) ?? message
  }
  return faults
}
