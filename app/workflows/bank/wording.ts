import { createHash } from 'node:crypto'
import type { Content, ItemVersion } from '../../domain/quiz/item'

/** All that a version of an item says; two that say the same have one hash. `stemHtml` follows from the rest. */
export type Wording = Content & Pick<ItemVersion, 'skills' | 'clauseTypes' | 'difficulty' | 'lessonId'> & { source?: string | null; stemHtml?: string | null }

export function hashOf({ type, skills, clauseTypes, difficulty, lessonId, body, source }: Wording): string {
  return sha256([type, skills, clauseTypes, difficulty, lessonId, body, ...(source ? [source] : [])])
}

export const sha256 = (said: unknown): string => createHash('sha256').update(JSON.stringify(said)).digest('hex')
