import type { Image, Nodes, Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { Around } from './around'
import { outermost, within } from './around'
import { checkElement } from './check-element'
import { checkParts } from './check-parts'
import { checkReference } from './check-reference'
import type { Known } from './known'
import { linkFault } from './link-fault'
import { readLiteral } from './literal'
import type { Problem } from './problem'
import { problemAt } from './problem'

/** How deep a lesson may nest: lists, quotes, components and words within words all count one level each. */
export const deepest = 32

const inline = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'linkReference', 'footnoteReference'])
const blocks = new Set([
  'root',
  'paragraph',
  'heading',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'code',
  'definition',
  'table',
  'tableRow',
  'tableCell',
  'footnoteDefinition',
])

/** Every refusal in a lesson's tree, read before or after the compiler has unwrapped lone components. Runs nothing. */
export function checkTree(tree: Root, known: Known = {}): Problem[] {
  const tooDeep = nodeDeeperThan(tree, deepest)
  if (tooDeep) return [problemAt(tooDeep.position?.start, `This is nested more than ${deepest} levels deep.`)]
  const problems: Problem[] = []
  const walk = (node: Nodes, around: Around) => {
    problems.push(...checkNode(node, around, known))
    const inside = isPicture(node) ? around : within(node, around)
    if ('children' in node) for (const child of node.children) walk(child, inside)
  }
  walk(tree, outermost)
  return problems
}

function checkNode(node: Nodes, around: Around, known: Known): Problem[] {
  const place = node.position?.start
  const refuse = (message: string) => [problemAt(place, message)]
  switch (node.type) {
    case 'mdxjsEsm':
      return refuse('A lesson is text: import and export have no place in it.')
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (readLiteral(node.value) !== null) return []
      return refuse('What stands in braces is code, and a lesson holds none. To show a brace, write \\{.')
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [...checkElement(node, around, known), ...checkParts(node)]
    case 'html':
      return refuse('Raw HTML has no place in a lesson.')
    case 'image':
      return checkImage(node, around, known)
    case 'imageReference':
      return refuse('Write the name of the picture in round brackets: ![what it shows](picture.png).')
    case 'link':
    case 'definition': {
      const fault = linkFault(node.url)
      return [...(fault ? refuse(fault) : []), ...controlFault(node, around)]
    }
    case 'linkReference':
    case 'footnoteReference':
      return controlFault(node, around)
    case 'listItem':
      return typeof node.checked === 'boolean' ? refuse('A tick box does nothing here. Write a plain list, or a <Checklist>.') : []
  }
  if (inline.has(node.type)) return []
  if (!blocks.has(node.type)) return refuse('This has no place in a lesson.')
  if (!around.words) return []
  return refuse('Only words of one sentence can stand here. Keep them on one line with the tags.')
}

function checkImage(node: Image, around: Around, known: Known): Problem[] {
  const place = node.position?.start
  if (!node.alt?.trim()) return [problemAt(place, 'A picture needs words for those who cannot see it, between its square brackets.')]
  if (around.words) return [problemAt(place, 'A picture cannot stand within a sentence. Put it on a line of its own, with blank lines around it.')]
  return checkReference(node.url, 'image', known, place)
}

function controlFault(node: Nodes, { control }: Around): Problem[] {
  if (!control || node.type === 'definition') return []
  return [problemAt(node.position?.start, `A link cannot stand inside a ${control}.`)]
}

/** A paragraph that is nothing but a picture: the compiler makes a figure of it. */
export function isPicture(node: Nodes): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'image'
}

/** The first node below so many levels, if any. Goes level by level, so that no depth can overflow the stack. */
export function nodeDeeperThan(tree: Root, levels: number): Nodes | null {
  let level: Nodes[] = [tree]
  for (let depth = 0; depth <= levels; depth++) level = level.flatMap((node) => ('children' in node ? node.children : []))
  return level[0] ?? null
}
