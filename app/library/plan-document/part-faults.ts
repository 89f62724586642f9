import type { ContentFault } from '../content-fault'
import type { Fields } from '../item-form/fields'
import type { DocumentPath } from './edit-document'
import { readPart } from './part-fields'
import { type PartKind, shapes } from './part-kinds'

/** Faults of a text as sentences by the fields of the form of the part at `path`; `others` belong to no field of it. */
export function partFaults(faults: readonly ContentFault[], { path, kind }: { path: DocumentPath; kind: PartKind }, fields: Fields): { fields: Record<string, string>; others: ContentFault[] } {
  const led: Record<string, string> = {}
  const others: ContentFault[] = []
  for (const fault of faults) {
    const within = fault.of && path.every((step, at) => fault.of?.path[at] === step) ? fault.of.path.slice(path.length) : []
    const field = fieldAt(kind, within)
    if (field === null || !fault.of) others.push(fault)
    else led[field] ??= sentence(fault.of.words, kind === 'who' ? named(fields, within) : 'This')
  }
  return { fields: led, others }
}

/** The field that a fault at a path within a part belongs to. Null where its form has none. */
function fieldAt(kind: PartKind, within: readonly PropertyKey[]): string | null {
  const first = String(within[0] ?? '')
  if (kind === 'who') return ['roles', 'teams', 'people', 'except'].includes(first) ? first : null
  if (kind === 'metric' && (first === 'atLeast' || first === 'atMost')) return 'figure'
  return Object.hasOwn(shapes[kind], first) ? within.map(String).join('.') : null
}

/** Which of several in a list is meant. */
function named(fields: Fields, [list, at]: readonly PropertyKey[]): string {
  const names = readPart('who', fields)[String(list)]
  const name: unknown = Array.isArray(names) ? names[Number(at)] : undefined
  return typeof name === 'string' ? `“${name}”` : 'This'
}

function sentence(words: string, subject: string): string {
  if (/^[A-Z].*\.$/s.test(words)) return words
  return words === 'is missing' ? 'Fill this in.' : `${subject} ${words.replace(/\.$/, '')}.`
}
