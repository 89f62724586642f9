import { fingerprint } from '../../../domain/content/fingerprint'
import type { Content } from '../../../domain/quiz/item'
import { itemContent } from '../../item-schema/item-content'
import type { ExportedItem, ItemFacts } from '../imported-item'
import type { Element } from '../xml/read-xml'
import { outlineOf } from './qti-tree'

/**
 * What QTI has no words for goes along in two attributes of the item: `data-countersign-facts` (skills, tags and the like) and
 * `data-countersign-content` (the question as it stands here, with a fingerprint of the markup that says the same in QTI's own words). Where
 * someone changed the markup since, the fingerprint no longer fits, and the markup is what counts.
 */
export const factsAttribute = 'data-countersign-facts'
export const contentAttribute = 'data-countersign-content'

export const factsWritten = ({ key, skills, clauseTypes, difficulty, tags, source }: ExportedItem): string => JSON.stringify({ key, skills, clauseTypes, difficulty, tags, source })

export const contentWritten = (content: Content, outline: string): string => JSON.stringify({ of: fingerprint(outline), type: content.type, body: content.body })

/** The question as our own export wrote it; null where there is none, or the markup says something else by now. */
export function carriedContent(element: Element): Content | null {
  const said = parsed(element.attributes[contentAttribute])
  if (!said || said.of !== fingerprint(outlineOf(element))) return null
  const content = itemContent.safeParse({ type: said.type, body: said.body })
  return content.success ? (content.data as Content) : null
}

export function carriedFacts(element: Element): Partial<ItemFacts> {
  const said = parsed(element.attributes[factsAttribute])
  if (!said) return {}
  const { key, skills, clauseTypes, difficulty, tags, source } = said
  return {
    ...(typeof key === 'string' ? { key } : {}), ...(isWeights(skills) ? { skills } : {}), ...(areWords(clauseTypes) ? { clauseTypes } : {}),
    ...(typeof difficulty === 'number' ? { difficulty } : {}), ...(areWords(tags) ? { tags } : {}), ...(typeof source === 'string' ? { source } : {}),
  }
}

const areWords = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string')
const isWeights = (value: unknown): value is Record<string, number> => typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'number')

function parsed(json: string | undefined): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json ?? 'null')
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
