import { childNamed, childrenNamed, type Element, wordsIn } from '../xml/read-xml'
import { below } from './qti-tree'

/** What a response declaration says is right. `mapping`: what each value earns as a share of all there is to earn, null where it is not used. */
export type Response = {
  id: string
  cardinality: string
  baseType: string
  correct: string[]
  mapping: { key: string; share: number; caseSensitive: boolean }[] | null
  otherwise: number
}

/** Every response of an item. A mapping counts where the processing uses it: by the standard template or by its own `map-response`. */
export function responsesOf(item: Element): Map<string, Response> {
  const processing = childNamed(item, 'response-processing')
  const template = processing?.attributes.template ?? ''
  const mapped = new Set(processing ? below(processing, 'map-response').map(({ attributes }) => attributes.identifier) : [])
  const declared = childrenNamed(item, 'response-declaration').map((element): Response => {
    const id = element.attributes.identifier ?? 'RESPONSE'
    const mapping = childNamed(element, 'mapping')
    const correct = childrenNamed(childNamed(element, 'correct-response') ?? element, 'value').map((value) => wordsIn(value).trim())
    const counts = mapping !== undefined && (/map_response/.test(template) || mapped.has(id) || correct.length === 0)
    return {
      id, cardinality: element.attributes.cardinality ?? 'single', baseType: (element.attributes['base-type'] ?? 'identifier').toLowerCase(), correct,
      mapping: counts ? sharesOf(mapping, element.attributes.cardinality ?? 'single') : null, otherwise: Number(mapping?.attributes['default-value'] ?? 0),
    }
  })
  return new Map(declared.map((response) => [response.id, response]))
}

function sharesOf(mapping: Element, cardinality: string) {
  const entries = childrenNamed(mapping, 'map-entry').map(({ attributes }) => ({
    key: (attributes['map-key'] ?? '').trim(), value: Number(attributes['mapped-value'] ?? 0), caseSensitive: attributes['case-sensitive'] !== 'false',
  }))
  const gains = entries.map(({ value }) => value).filter((value) => value > 0)
  const all = cardinality === 'single' ? Math.max(0, ...gains) : gains.reduce((sum, value) => sum + value, 0)
  const most = Number(mapping.attributes['upper-bound'] ?? Number.NaN)
  const whole = most > 0 ? Math.min(most, all) : all
  return entries.map(({ key, value, caseSensitive }) => ({ key, caseSensitive, share: whole > 0 ? Number(Math.max(-1, Math.min(1, value / whole)).toFixed(7)) : 0 }))
}

/** `gap text` pairs of a directed pair. */
export const pairIn = (value: string): [string, string] => {
  const [from = '', to = ''] = value.trim().split(/\s+/)
  return [from, to]
}

/** Values that the processing compares a response with by itself, each with its tolerance and what it sets the score to. */
export function comparedNumbers(item: Element, id: string): { value: number; tolerance: number; score: number }[] {
  const processing = childNamed(item, 'response-processing')
  if (!processing) return []
  return [...below(processing, 'response-if'), ...below(processing, 'response-else-if')].flatMap((branch) => {
    const equal = below(branch, 'equal').find((one) => below(one, 'variable').some(({ attributes }) => attributes.identifier === id))
    const base = equal && childNamed(equal, 'base-value')
    if (!equal || !base) return []
    const sets = childrenNamed(branch, 'set-outcome-value').find(({ attributes }) => attributes.identifier === 'SCORE')
    const [tolerance = 0] = (equal.attributes.tolerance ?? '0').split(/\s+/).map(Number)
    const value = Number(wordsIn(base))
    return [{ value, tolerance: equal.attributes['tolerance-mode'] === 'relative' ? Math.abs(value * tolerance) / 100 : tolerance, score: Number(sets ? wordsIn(sets) : 1) || 1 }]
  })
}
