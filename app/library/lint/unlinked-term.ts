import type { Text } from 'mdast'
import { getAttribute } from '../attributes'
import type { Finding } from './finding'
import { isQuoted, nameOf, nodesOf, type Standing, type Subject } from './subject'

const most = 20

/** Words of the glossary whose first use in the running text is not marked as a Term: the reader who does not know them has no help. */
export function findUnlinkedTerms({ tree, context: { glossary } }: Subject): Finding[] {
  if (!tree || !glossary) return []
  const ids = new Map(Object.entries(glossary).map(([id, { term }]) => [term.toLowerCase(), id]))
  const words = pattern([...ids.keys()])
  if (!words) return []
  const met = new Set<string>()
  const findings: Finding[] = []
  for (const { node, around } of nodesOf(tree)) {
    const marked = termOf(node)
    if (marked !== null) met.add(marked)
    if (node.type !== 'text' || !isRunning(around)) continue
    for (const match of node.value.matchAll(words)) {
      const id = ids.get((match[1] ?? '').toLowerCase().replace(/\s+/g, ' '))
      if (id === undefined || met.has(id)) continue
      met.add(id)
      const message = `"${match[0]}" is in the glossary. Mark its first use: <Term id="${id}">${match[0]}</Term>.`
      findings.push({ rule: 'unlinked-term', severity: 'hint', ...placeIn(node, match.index), message, nearest: id })
    }
  }
  return findings.slice(0, most)
}

/** Longer terms first, so that "super cap" is not taken for "cap"; the plural counts as well. */
function pattern(terms: readonly string[]): RegExp | null {
  const longest = [...terms].sort((one, other) => other.length - one.length)
  const spelled = longest.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
  return spelled.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}-])(${spelled.join('|')})(?:s|es)?(?![\\p{L}\\p{N}-])`, 'giu')
}

function termOf(node: Standing['node']): string | null {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return null
  return node.name === 'Term' ? getAttribute(node, 'id') : null
}

/** The author's own sentences, where a Term could stand: no heading, no link, no quoted wording. */
function isRunning(around: Standing['around']): boolean {
  return !isQuoted(around) && !around.some((node) => node.type === 'heading' || node.type === 'link' || nameOf(node) === 'Term' || nameOf(node) === 'Spot')
}

/** Where in the file a place in a text node is. */
function placeIn(node: Text, index: number): { line: number; column: number } {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  const before = node.value.slice(0, index).split('\n')
  return before.length === 1 ? { line, column: column + index } : { line: line + before.length - 1, column: before.at(-1)!.length + 1 }
}
