import { createHash } from 'node:crypto'
import type { Nodes } from 'mdast'

const unsaid = new Set(['type', 'children', 'position', 'data', 'attributes', 'value'])

/**
 * Names the top-level parts of a lesson by what they say: 12 hex digits of SHA-256 over a part's kinds of nodes, its words with blanks
 * made one, and its attributes in order of name. Where it stands, and in how many lines it is written, does not count. The same part again gets
 * `-2`, `-3`….
 */
export function blockKeys(blocks: readonly Nodes[]): string[] {
  const times = new Map<string, number>()
  return blocks.map((block) => {
    const key = createHash('sha256').update(JSON.stringify(said(block))).digest('hex').slice(0, 12)
    const time = (times.get(key) ?? 0) + 1
    times.set(key, time)
    return time === 1 ? key : `${key}-${time}`
  })
}

function said(node: Nodes): unknown[] {
  const kind = node.type === 'mdxJsxTextElement' ? 'mdxJsxFlowElement' : node.type
  const rest = Object.entries(node).filter(([name, value]) => !unsaid.has(name) && value !== null && value !== undefined)
  const attributes = 'attributes' in node ? node.attributes.map((one) => [one.type === 'mdxJsxAttribute' ? one.name : '', one.value]).sort() : []
  const value = 'value' in node ? (node.type === 'code' ? node.value : node.value.replace(/\s+/g, ' ')) : ''
  return [kind, rest.sort(), attributes, value, 'children' in node ? node.children.map(said) : []]
}
