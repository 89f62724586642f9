import { z } from 'zod'
import type { OutcomeKind } from '../../domain/outcomes/outcome'
import { asked, type Field, fields } from '../../domain/outcomes/file/mapping'
import { readings, type WebhookMapping } from '../../domain/outcomes/webhook/webhook-mapping'
import { type ContentFault, faultIn } from '../content-fault'
import { readYaml } from '../read-yaml'

const path = z.string().regex(/^[\w$-]{1,80}(\.[\w$-]{1,80}){0,9}$/, 'must be a dotted path, such as attributes.type')
const text = z.string().min(1, 'must not be empty').max(200, 'must have at most 200 characters')
const value = z.union([
  z.strictObject({ always: text }),
  z.strictObject({ from: path, as: z.enum(readings).optional(), table: z.record(z.string(), text).optional(), prefix: z.string().max(40).optional() }),
], { error: 'must say either always, or from with as, table or prefix' })
const kinds = Object.keys(asked) as [OutcomeKind, ...OutcomeKind[]]

const mappingFile = z.strictObject({
  name: text,
  about: text,
  records: path.optional(),
  rules: z.array(z.strictObject({
    when: z.strictObject({ path, is: z.array(z.string()).min(1, 'must name a value') }).optional(),
    kind: z.enum(kinds),
    event: z.partialRecord(z.enum(fields.filter((field) => field !== 'kind')), value),
  })).min(1, 'must have a rule').max(50, 'must have at most 50 rules'),
})

const every = ['id', 'person', 'happenedAt', 'contract'] as const

/** A mapping of webhooks from its YAML file, or every fault in it with its line. `id` is the file's name without its ending. */
export function readMapping(file: string, id: string, yaml: string): { mapping: WebhookMapping } | { faults: ContentFault[] } {
  const read = readYaml(file, yaml, mappingFile)
  if ('faults' in read) return read
  const { name, about, records = null, rules } = read.data
  const faults = rules.flatMap(({ kind, event }, place) => {
    const placeOfField = (key: string) => read.placeOf(['rules', place, 'event', key])
    const missing = [...every, ...asked[kind]].filter((field) => (event as Partial<Record<Field, unknown>>)[field] === undefined).map((field) => faultIn(file, `rules.${place}.event must say ${field}, for an event of the kind ${kind}.`, read.placeOf(['rules', place, 'event'])))
    const odd = Object.keys(event).filter((field) => ![...every, 'version', 'clauseType', ...asked[kind]].includes(field as 'id'))
    return [...missing, ...odd.map((field) => faultIn(file, `rules.${place}.event.${field} is nothing that an event of the kind ${kind} says.`, placeOfField(field)))]
  })
  if (faults.length > 0) return { faults }
  return { mapping: { id, name, about, records, rules: rules.map(({ when = null, kind, event }) => ({ when, kind, event: event as WebhookMapping['rules'][number]['event'] })) } }
}
