import { numberIn } from '../accepted-answers'
import { childNamed, childrenNamed, type Element, elementsIn, wordsIn } from '../xml/read-xml'
import { below } from './qti-tree'

/** What a response declaration says is right. `mapping`: what each value earns as a share of all there is to earn, null where it is not used. */
export type Response = {
  id: string
  cardinality: string
  baseType: string
  correct: string[]
  mapping: { key: string; share: number; caseSensitive: boolean }[] | null
  /** What a value earns or costs that the mapping does not name. */
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
    const cardinality = element.attributes.cardinality ?? 'single'
    const { shares, otherwise } = counts ? sharesOf(mapping, cardinality) : { shares: null, otherwise: 0 }
    return {
      id, cardinality, baseType: (element.attributes['base-type'] ?? 'identifier').toLowerCase(), correct,
      mapping: shares, otherwise,
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
  const share = (value: number) => (whole > 0 ? Number(Math.max(-1, Math.min(1, value / whole)).toFixed(7)) : 0)
  const shares = entries.map(({ key, value, caseSensitive }) => ({ key, caseSensitive, share: share(value) }))
  return { shares, otherwise: share(Number(mapping.attributes['default-value'] ?? 0) || 0) }
}

/** What a value earns or costs by the mapping; null where no mapping is used. */
export const mappedShare = ({ mapping, otherwise }: Response, value: string): number | null =>
  mapping && (mapping.find(({ key }) => key === value)?.share ?? otherwise)

/** `gap text` pairs of a directed pair. */
export const pairIn = (value: string): [string, string] => {
  const [from = '', to = ''] = value.trim().split(/\s+/)
  return [from, to]
}

/**
 * Values that the processing compares a response with by itself, each with its tolerance and what it sets the score to. A branch that
 * earns nothing, because it only picks feedback or sets no score above 0, names no right value and is left out.
 */
export function comparedNumbers(item: Element, { id, correct }: Response): { value: number; tolerance: number; score: number }[] {
  const processing = childNamed(item, 'response-processing')
  if (!processing) return []
  return [...below(processing, 'response-if'), ...below(processing, 'response-else-if')].flatMap((branch) => {
    const [condition] = elementsIn(branch)
    if (!condition || condition.name === 'not') return []
    const equals = condition.name === 'equal' ? [condition] : below(condition, 'equal')
    const equal = equals.find((one) => below(one, 'variable').some(({ attributes }) => attributes.identifier === id))
    const sets = childrenNamed(branch, 'set-outcome-value').find(({ attributes }) => attributes.identifier === 'SCORE')
    const stated = equal && (childNamed(equal, 'base-value') ?? childNamed(equal, 'correct'))
    if (!equal || !stated || !sets) return []
    const value = numberIn(stated.name === 'correct' ? (correct[0] ?? '') : wordsIn(stated))
    const said = wordsIn(sets).trim()
    const score = said === '' ? 1 : Number(said)
    if (!(score > 0)) return []
    const [tolerance = 0] = (equal.attributes.tolerance ?? '0').split(/\s+/).map(Number)
    return [{ value, tolerance: equal.attributes['tolerance-mode'] === 'relative' ? Math.abs(value * tolerance) / 100 : tolerance, score }]
  })
}
