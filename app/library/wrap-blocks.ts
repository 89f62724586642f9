import type { Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import type { LessonBlock } from '../domain/content/lesson-blocks'
import { blockAnchor } from '../domain/content/lesson-blocks'
import { getAttribute, setAttribute } from './attributes'
import { blockKeys } from './block-key'
import { countWords } from './count-words'
import { wholeItemId } from './known'
import { readableTexts } from './readable-texts'

/**
 * Puts each top-level part of a checked tree into an element of its own that bears its key, in place, and says what the parts are.
 * A checkpoint and a checklist are told their key, a checkpoint the whole id of its item. Definitions show nothing where they stand
 * and are no parts.
 */
export function wrapBlocks(tree: Root, bank: string | undefined): LessonBlock[] {
  const shown = shownParts(tree)
  const keys = blockKeys(shown)
  const blocks = shown.map((node, index): LessonBlock => {
    const key = keys[index]!
    const personal = node.type === 'mdxJsxFlowElement' && (node.name === 'Checkpoint' || node.name === 'Checklist') ? node : null
    if (personal) setAttribute(personal, 'block', key)
    if (personal?.name === 'Checkpoint') return { key, kind: 'checkpoint', words: 0, itemId: tellItem(personal, bank) }
    const words = countWords(readableTexts(node))
    return personal ? { key, kind: 'checklist', words, checks: numberChecks(personal) } : { key, kind: 'text', words }
  })
  const wrapped = new Map<RootContent, RootContent>(shown.map((node, index) => [node, wrap(node, keys[index]!)]))
  tree.children = tree.children.map((node) => wrapped.get(node) ?? node)
  return blocks
}

const shownParts = (tree: Root) => tree.children.filter((node) => node.type !== 'definition' && node.type !== 'footnoteDefinition')

/** The line each part of a tree that is not wrapped yet begins on, in their order. Lines count from 1 in the whole file. */
export function blockLines(tree: Root): number[] {
  return shownParts(tree).map((node) => node.position?.start.line ?? 1)
}

/** A node of no kind that markdown knows: the compiler writes it as the element it names, and adds nothing. */
function wrap(node: RootContent, key: string): RootContent {
  const properties = { className: ['lesson-block'], id: blockAnchor(key), dataBlock: key }
  return { type: 'lessonBlock', children: [node], data: { hName: 'div', hProperties: properties } } as unknown as RootContent
}

function tellItem(checkpoint: MdxJsxFlowElement, bank: string | undefined): string {
  const id = wholeItemId(getAttribute(checkpoint, 'item') ?? '', bank)
  setAttribute(checkpoint, 'item', id)
  return id
}

function numberChecks(checklist: MdxJsxFlowElement): number {
  const checks = checklist.children.filter((child) => child.type === 'mdxJsxFlowElement' && child.name === 'Check') as MdxJsxFlowElement[]
  checks.forEach((check, index) => setAttribute(check, 'index', String(index)))
  return checks.length
}
