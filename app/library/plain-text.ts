import type { Nodes } from 'mdast'

/** The words of a node and all it holds, without their marks. Recursive: for trees that passed the check. */
export function toPlainText(node: Nodes): string {
  if ('children' in node) return node.children.map(toPlainText).join('')
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : ''
}
