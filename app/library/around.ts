import type { Nodes, Paragraph } from 'mdast'
import type {} from 'mdast-util-mdx'
import { findAllowed } from './check-element'

/**
 * What surrounds a node. `words`: only words of a sentence may stand here. `control`: the button or link it stands in. `top`: it stands
 * by itself in the lesson. `parent`: the component it stands in directly. `clause`: somewhere around it is an annotated clause.
 */
export type Around = {
  words: boolean
  control: 'Term' | 'Spot' | 'link' | null
  top: boolean
  parent: string | null
  clause: boolean
}

export const outermost: Around = { words: false, control: null, top: true, parent: null, clause: false }

const marks = new Set(['heading', 'emphasis', 'strong', 'delete', 'tableCell'])

/** What surrounds the children of a node. */
export function within(node: Nodes, around: Around): Around {
  if (node.type === 'root') return around
  if (node.type === 'paragraph' && isLone(node)) return around
  const inside = { ...around, top: false, parent: null }
  if (node.type === 'link' || node.type === 'linkReference') return { ...inside, words: true, control: 'link' }
  if (node.type === 'paragraph' || marks.has(node.type)) return { ...inside, words: true }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return inside
  if (node.name === 'Term' || node.name === 'Spot') return { ...inside, words: true, control: node.name }
  const clause = around.clause || node.name === 'AnnotatedClause'
  return { ...inside, clause, parent: node.name, words: around.words || findAllowed(node.name)?.content === 'words' }
}

/** Whether a paragraph holds nothing but components: the compiler takes such a paragraph away and leaves what it held. */
export function isLone(paragraph: Paragraph): boolean {
  return paragraph.children.every(
    (child) => child.type === 'mdxJsxTextElement' || child.type === 'mdxTextExpression' || (child.type === 'text' && /^[\t\n\f\r ]*$/.test(child.value)),
  )
}
