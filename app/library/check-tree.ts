import type { Nodes, Paragraph, Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import { checkElement, findAllowed } from './check-element'
import { linkFault } from './link-fault'
import { readLiteral } from './literal'
import type { Problem } from './problem'
import { problemAt } from './problem'

/** How deep a lesson may nest: lists, quotes, components and words within words all count one level each. */
export const deepest = 32

/** What surrounds a node: whether only words of a sentence may stand here, and the button or link it stands in. */
type Around = { words: boolean; control: 'Term' | 'link' | null }

const noPictures = 'This release shows no pictures yet: say it in words.'

const marks = new Set(['heading', 'emphasis', 'strong', 'delete', 'tableCell'])
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
export function checkTree(tree: Root, glossary?: ReadonlySet<string>): Problem[] {
  const tooDeep = nodeDeeperThan(tree, deepest)
  if (tooDeep) return [problemAt(tooDeep.position?.start, `This is nested more than ${deepest} levels deep.`)]
  const problems: Problem[] = []
  const walk = (node: Nodes, around: Around) => {
    problems.push(...checkNode(node, around, glossary))
    if ('children' in node) for (const child of node.children) walk(child, within(node, around))
  }
  walk(tree, { words: false, control: null })
  return problems
}

function checkNode(node: Nodes, around: Around, glossary?: ReadonlySet<string>): Problem[] {
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
      return checkElement(node, around, glossary)
    case 'html':
      return refuse('Raw HTML has no place in a lesson.')
    case 'image':
      return refuse(imageFault(node.alt, node.url))
    case 'imageReference':
      return refuse(imageFault(node.alt, null))
    case 'link':
    case 'definition': {
      const fault = linkFault(node.url)
      return [...(fault ? refuse(fault) : []), ...controlFault(node, around)]
    }
    case 'linkReference':
    case 'footnoteReference':
      return controlFault(node, around)
    case 'listItem':
      return typeof node.checked === 'boolean' ? refuse('A tick box does nothing in a lesson. Write a plain list.') : []
  }
  if (inline.has(node.type)) return []
  if (!blocks.has(node.type)) return refuse('This has no place in a lesson.')
  if (!around.words) return []
  return refuse('Only words of one sentence can stand here. Keep them on one line with the tags.')
}

function controlFault(node: Nodes, { control }: Around): Problem[] {
  if (!control || node.type === 'definition') return []
  return [problemAt(node.position?.start, `A link cannot stand inside a ${control}.`)]
}

function imageFault(alt: string | null | undefined, url: string | null): string {
  if (!alt?.trim()) return `A picture needs words for those who cannot see it, between its square brackets. ${noPictures}`
  if (url !== null && !/^\/media\/[^/\\]/.test(url))
    return `A picture must come from this site, from an address under /media/. ${noPictures}`
  return noPictures
}

function within(node: Nodes, around: Around): Around {
  if (node.type === 'paragraph') return isLone(node) ? around : { ...around, words: true }
  if (node.type === 'link' || node.type === 'linkReference') return { words: true, control: 'link' }
  if (marks.has(node.type)) return { ...around, words: true }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return around
  if (node.name === 'Term') return { words: true, control: 'Term' }
  return findAllowed(node.name)?.content === 'words' ? { ...around, words: true } : around
}

/** Whether a paragraph holds nothing but components: the compiler takes such a paragraph away and leaves what it held. */
function isLone(paragraph: Paragraph): boolean {
  return paragraph.children.every(
    (child) =>
      child.type === 'mdxJsxTextElement' ||
      child.type === 'mdxTextExpression' ||
      (child.type === 'text' && /^[\t\n\f\r ]*$/.test(child.value)),
  )
}

/** Goes level by level, so that no depth can overflow the stack. */
function nodeDeeperThan(tree: Root, levels: number): Nodes | null {
  let level: Nodes[] = [tree]
  for (let depth = 0; depth <= levels; depth++) level = level.flatMap((node) => ('children' in node ? node.children : []))
  return level[0] ?? null
}
