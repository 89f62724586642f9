import { LineCounter, isMap, isNode, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { z } from 'zod'
import type { CompletionRule } from '../domain/content/lesson-blocks'
import { completionRules } from '../domain/content/lesson-blocks'
import type { Known } from './known'
import { linkFault } from './link-fault'
import { nearest } from './nearest'
import type { Place, Problem } from './problem'
import { problemAt } from './problem'
import { splitLesson } from './split-lesson'

const sentence = (most: number) =>
  z.string('must be text').trim().min(1, 'must not be empty').max(most, `must not be longer than ${most} letters`)
const names = z.array(sentence(100), 'must be a list of names').max(50, 'must not hold more than 50 names').default([])

const source = z.strictObject({
  title: sentence(300),
  url: z
    .string('must be text')
    .refine((url) => /^https?:/i.test(url) && !linkFault(url), 'must start with https:// or http://')
    .optional(),
})

const shape = z.strictObject({
  title: sentence(200),
  summary: sentence(500),
  skills: names,
  clauseTypes: names,
  sources: z.array(source, 'must be a list').max(50, 'must not hold more than 50 entries').default([]),
  completion: z.enum(completionRules, `must be one of ${completionRules.join(', ')}`).nullable().default(null),
  requires: names,
})

/**
 * What a lesson says about itself. `skills` and `clauseTypes` are ids, `requires` whole ids of lessons and modules that come first.
 * `completion` is null when the lesson leaves it to what it holds.
 */
export type FrontMatter = Omit<z.infer<typeof shape>, 'completion'> & { completion: CompletionRule | null }

/** The rule of completion of a lesson that may leave it open: with checkpoints in the body both are asked for, else reading is enough. */
export function completionOf(stated: CompletionRule | null, checkpoints: number): CompletionRule {
  return stated ?? (checkpoints > 0 ? 'read+checkpoints' : 'read')
}

/** The front matter of a lesson with every fault found in it; `frontMatter` is null when there is any. */
export function readFrontMatter(source: string, known: Known = {}): { frontMatter: FrontMatter | null; problems: Problem[] } {
  const { head } = splitLesson(source)
  if (head === null) {
    const message = 'A lesson starts with a line of ---, its title and summary, and a second line of ---.'
    return { frontMatter: null, problems: [problemAt(undefined, message)] }
  }
  const lines = new LineCounter()
  const document = parseDocument(`\n${head}`, { lineCounter: lines, prettyErrors: false })
  const broken = document.errors.map((error) =>
    problemAt(placeOf(lines, error.pos[0]), `The front matter cannot be read: ${error.message}`),
  )
  if (broken.length > 0) return { frontMatter: null, problems: broken }

  const problems: Problem[] = []
  const read = shape.safeParse(plain(document))
  for (const issue of read.error?.issues ?? []) problems.push(...explain(issue, document, lines))
  if (read.success) problems.push(...unknownNames(read.data, known, document, lines))
  return { frontMatter: read.success && problems.length === 0 ? read.data : null, problems }
}

/** Aliases that multiply without end make `toJS` throw; such a head is as good as none. */
function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 })
  } catch {
    return null
  }
}

function explain(issue: z.core.$ZodIssue, document: Document, lines: LineCounter): Problem[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(path[0] === 'sources' ? source.shape : shape.shape)
    return issue.keys.map((key) =>
      problemAt(find(document, lines, [...issue.path, key]), `The front matter has no place for "${key}".`, nearest(key, known)),
    )
  }
  const missing = issue.code === 'invalid_type' && !document.hasIn(issue.path)
  const what = path.length === 0 ? 'The front matter' : path.join('.')
  const why = missing ? 'is missing from the front matter' : path.length === 0 ? 'must be a list of names and values' : issue.message
  return [problemAt(find(document, lines, issue.path), `${what} ${why}.`)]
}

function unknownNames(read: FrontMatter, known: Known, document: Document, lines: LineCounter): Problem[] {
  const places = known.lessons && known.modules && new Set([...known.lessons, ...known.modules])
  const kinds = [
    ['skills', 'skill', known.skills],
    ['clauseTypes', 'clause type', known.clauseTypes],
    ['requires', 'lesson or module', places],
  ] as const
  return kinds.flatMap(([key, word, names]) =>
    read[key].flatMap((name, index) => {
      if (!names || names.has(name)) return []
      return [problemAt(find(document, lines, [key, index]), `There is no ${word} "${name}".`, nearest(name, names))]
    }),
  )
}

/** Where the front matter states something; its first line when it does not. */
export function placeInFrontMatter(source: string, path: readonly PropertyKey[]): Place {
  const lines = new LineCounter()
  return find(parseDocument(`\n${splitLesson(source).head ?? ''}`, { lineCounter: lines, prettyErrors: false }), lines, path)
}

/** Where a value stands; for a missing one, where its nearest ancestor does. Keys are found where the key is written. */
function find(document: Document, lines: LineCounter, path: readonly PropertyKey[]): Place {
  for (let depth = path.length; depth > 0; depth--) {
    const parent: unknown = document.getIn(path.slice(0, depth - 1), true)
    const key = path[depth - 1]
    const pair = isMap(parent) ? parent.items.find((item) => isNode(item.key) && String(item.key) === key) : undefined
    const node: unknown = pair?.key ?? document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return placeOf(lines, node.range[0])
  }
  return { line: 1, column: 1 }
}

function placeOf(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}
