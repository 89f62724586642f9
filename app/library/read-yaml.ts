import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type ContentFault, faultIn } from './content-fault'
import type { Place } from './problem'

/** Where the value at a path stands in its file; for a missing one, where its nearest ancestor does. */
export type PlaceOf = (path: readonly PropertyKey[]) => Place

type Read<T> = { data: T; placeOf: PlaceOf } | { faults: ContentFault[] }

/** A YAML file in the form of a schema, or everything that is wrong with it, each fault at its line and column. */
export function readYaml<S extends z.ZodType>(file: string, text: string, schema: S): Read<z.infer<S>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    return { faults: document.errors.map((error) => faultIn(file, `This cannot be read: ${error.message}`, placeAt(lines, error.pos[0]))) }
  }
  const placeOf: PlaceOf = (path) => find(document, lines, path)
  const parsed = schema.safeParse(plain(document))
  if (parsed.success) return { data: parsed.data, placeOf }
  return { faults: parsed.error.issues.map((issue) => ({ ...faultIn(file, said(issue), placeOf(pathOf(issue))), of: { path: issue.path, words: inWords(issue.message) } })) }
}

/** Aliases that multiply without end make `toJS` throw; such a file is as good as none. */
function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch {
    return null
  }
}

/** A message that is a sentence stands after its place; one that is the rest of a sentence goes on from it. */
function said({ path, message }: z.core.$ZodIssue): string {
  const place = path.join('.') || 'The file'
  const rest = inWords(message)
  return /^[A-Z].*\.$/s.test(rest) ? `${place}: ${rest}` : `${place} ${rest.replace(/\.$/, '')}.`
}

/** What zod says of itself, in the words of the rest. */
const inWords = (message: string): string =>
  message
    .replace(/^Invalid input: expected .+, received undefined$/, 'is missing')
    .replace(/^Invalid input: /, 'is not right: ')
    .replace(/^Invalid (?:option: expected one of|discriminator value\. Expected) (.*)$/s, (_, options: string) => `must be one of ${options.replace(/["']/g, '').split(/ ?\| ?/).join(', ')}`)
    .replace(/^Unrecognized/, 'has an unrecognized')

const pathOf = (issue: z.core.$ZodIssue): readonly PropertyKey[] =>
  issue.code === 'unrecognized_keys' && issue.keys[0] !== undefined ? [...issue.path, issue.keys[0]] : issue.path

function find(document: Document, lines: LineCounter, path: readonly PropertyKey[]): Place {
  for (let depth = path.length; depth > 0; depth--) {
    const parent: unknown = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true)
    const key = path[depth - 1]
    const pair = isMap(parent) ? parent.items.find((item) => isNode(item.key) && String(item.key) === key) : undefined
    const node: unknown = pair?.key ?? document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return placeAt(lines, node.range[0])
  }
  return { line: 1, column: 1 }
}

function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}
