import { type Xml, xml } from '../xml/write-xml'

/** A response that a part of the body asks for: its key, and what each value earns. `whole`: what all of it comes to. */
export type Asked = {
  id: string
  cardinality: 'single' | 'multiple' | 'ordered'
  baseType: 'identifier' | 'directedPair' | 'string' | 'float' | 'file'
  correct: string[]
  mapping?: { key: string; share: number; caseSensitive?: boolean }[]
  numbers?: { value: number; tolerance: number; weight?: number }[]
}

const number = (value: number): string => String(Number(value.toFixed(7)))

export function declarationOf({ id, cardinality, baseType, correct, mapping }: Asked): Xml {
  const entry = ({ key, share, caseSensitive }: NonNullable<Asked['mapping']>[number]) =>
    xml('qti-map-entry', { 'map-key': key, 'mapped-value': number(share), 'case-sensitive': caseSensitive === undefined ? null : caseSensitive })
  return xml('qti-response-declaration', { identifier: id, cardinality, 'base-type': baseType === 'directedPair' ? 'directedPair' : baseType }, [
    correct.length > 0 ? xml('qti-correct-response', {}, correct.map((value) => xml('qti-value', {}, [value]))) : null,
    mapping && mapping.length > 0 ? xml('qti-mapping', { 'lower-bound': 0, 'upper-bound': 1, 'default-value': 0 }, mapping.map(entry)) : null,
  ])
}

export const outcomes = (hasFeedback: boolean): Xml[] => [
  xml('qti-outcome-declaration', { identifier: 'SCORE', cardinality: 'single', 'base-type': 'float' }, [xml('qti-default-value', {}, [xml('qti-value', {}, ['0'])])]),
  ...(hasFeedback ? [xml('qti-outcome-declaration', { identifier: 'FEEDBACK', cardinality: 'multiple', 'base-type': 'identifier' })] : []),
]

const template = (name: string): Xml => xml('qti-response-processing', { template: `https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${name}.xml` })
const variable = (id: string): Xml => xml('qti-variable', { identifier: id })
const base = (value: string, type = 'float'): Xml => xml('qti-base-value', { 'base-type': type }, [value])
const set = (value: Xml): Xml => xml('qti-set-outcome-value', { identifier: 'SCORE' }, [value])

const sum = (...terms: Xml[]): Xml => xml('qti-sum', {}, terms)
const add = (value: Xml): Xml => set(sum(variable('SCORE'), value))
const shared = (value: Xml, among: number): Xml => set(xml('qti-divide', {}, [value, base(String(among))]))

/** How a score comes about: a standard template where one says it, rules of the same meaning elsewhere. Null where people mark. */
export function processingOf(asked: readonly Asked[]): Xml | null {
  const keyed = asked.filter(({ correct, mapping, numbers }) => correct.length > 0 || mapping || numbers)
  const [first] = keyed
  if (!first) return null
  if (keyed.length === 1 && first.numbers) return xml('qti-response-processing', {}, [numbersRule(first, first.numbers, set)])
  if (keyed.length === 1 && first.id === 'RESPONSE') return template(first.mapping ? 'map_response' : 'match_correct')
  const mapped = (id: string) => xml('qti-map-response', { identifier: id })
  if (keyed.every(({ mapping }) => mapping && mapping.length > 0)) return xml('qti-response-processing', {}, [shared(sum(...keyed.map(({ id }) => mapped(id))), keyed.length)])
  const parts = keyed.map((one) => (one.numbers ? numbersRule(one, one.numbers, add) : one.mapping && one.mapping.length > 0 ? add(mapped(one.id)) : matchRule(one)))
  return xml('qti-response-processing', {}, [...parts, shared(variable('SCORE'), keyed.length)])
}

function matchRule({ id }: Asked): Xml {
  const matches = xml('qti-match', {}, [variable(id), xml('qti-correct', { identifier: id })])
  return xml('qti-response-condition', {}, [xml('qti-response-if', {}, [matches, add(base('1'))])])
}

/** `score`: what a value that fits does to the score. */
function numbersRule({ id }: Asked, numbers: NonNullable<Asked['numbers']>, score: (value: Xml) => Xml): Xml {
  const branches = [...numbers].sort((one, other) => (other.weight ?? 1) - (one.weight ?? 1)).map(({ value, tolerance, weight = 1 }, at) =>
    xml(at === 0 ? 'qti-response-if' : 'qti-response-else-if', {}, [
      xml('qti-equal', { 'tolerance-mode': 'absolute', tolerance: `${tolerance} ${tolerance}` }, [variable(id), base(String(value))]), score(base(String(weight))),
    ]))
  return xml('qti-response-condition', {}, branches)
}
