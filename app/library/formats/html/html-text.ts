import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import type { Nodes as MdastNodes, PhrasingContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { hasMarkup } from '../../../domain/quiz/stem-markup'
import { mostDepth } from '../limits'

/** The very types of the parser: another version of them stands beside it. */
type Root = ReturnType<typeof fromHtml>
type Nodes = Root | Root['children'][number]
type Element = Extract<Nodes, { type: 'element' }>

/** What became of a piece of HTML. `lost` names what our questions cannot hold, in words that go into "… was left out". */
export type HtmlText = { text: string; lost: string[] }

const refused: Record<string, string> = {
  img: 'a picture', svg: 'a drawing', audio: 'a recording', video: 'a video', object: 'an embedded object', embed: 'an embedded object', iframe: 'an embedded page',
  script: 'a script', style: 'a style sheet', form: 'a form', input: 'a form field', math: 'a formula', canvas: 'a drawing',
}

/** HTML as plain words: blocks part lines, marks go. */
export function htmlToPlain(html: string): HtmlText {
  const { root, lost } = cleaned(html)
  return { text: tidy(wordsOf(root)), lost }
}

/**
 * HTML as Markdown of our subset: paragraphs, emphasis, lists, code, quotes and links; the rest becomes its words. Words alone stay as they
 * are, unless a stem of these words would be taken for Markdown: then no sign in them has a meaning.
 */
export function htmlToMarkdown(html: string): HtmlText {
  const { root, lost } = cleaned(html)
  const tree = toMdast(root, { newlines: false, document: true })
  simplify(tree)
  const words = tidy(wordsOf(root))
  return { text: isPlain(tree) && !hasMarkup(words) ? words : written(tree), lost }
}

/** Plain words as a stem that is shown to the letter. */
export function plainToMarkdown(words: string): string {
  if (!hasMarkup(words)) return words
  const children = words.split('\n').flatMap((value, at): PhrasingContent[] => [...(at === 0 ? [] : [{ type: 'break' } as const]), { type: 'text', value }])
  return written({ type: 'root', children: [{ type: 'paragraph', children }] })
}

const written = (tree: MdastNodes): string => toMarkdown(tree, { bullet: '-', emphasis: '*', rule: '-', unsafe: mdxUnsafe }).trim()

const looksLikeHtml = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);/i
export const isHtml = (text: string): boolean => looksLikeHtml.test(text)

/** In a stem, which is read as MDX, these would begin an element or an expression. */
const mdxUnsafe = [{ character: '<', inConstruct: 'phrasing' as const }, { character: '{', inConstruct: 'phrasing' as const }]

function cleaned(html: string): { root: Root; lost: string[] } {
  if (depthOf(html) > mostDepth) return { root: { type: 'root', children: [] }, lost: [`HTML nested more than ${mostDepth} deep`] }
  const root = fromHtml(html, { fragment: true })
  const lost = new Set<string>()
  const clean = (node: Root | Element): void => {
    node.children = node.children.filter((child) => {
      if (child.type === 'comment' || child.type === 'doctype') return false
      if (child.type !== 'element') return true
      const name = refused[child.tagName]
      if (name) lost.add(name)
      if (!name) clean(child)
      return !name
    })
  }
  clean(root)
  return { root, lost: [...lost] }
}

const closesItself = /^(?:area|base|br|col|embed|hr|img|input|link|meta|p|param|source|track|wbr|li|td|th|tr|option)$/i

/** How deep a piece of HTML may nest, from its tags alone: the parser's tree is walked by functions that call themselves. */
function depthOf(html: string): number {
  let [depth, deepest] = [0, 0]
  for (const [tag, closing, name = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)[^>]*>?/gi)) {
    if (closesItself.test(name) || tag.endsWith('/>')) continue
    depth = closing ? Math.max(0, depth - 1) : depth + 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

const blocks = new Set(['p', 'div', 'li', 'ul', 'ol', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'section', 'article', 'dl', 'dt', 'dd'])

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/[ \t\n\f]+/g, ' ')
  if (!('children' in node)) return ''
  if (node.type === 'element' && node.tagName === 'br') return '\n'
  const words = node.children.map(wordsOf).join('')
  if (node.type !== 'element') return words
  if (node.tagName === 'td' || node.tagName === 'th') return `${words} `
  return blocks.has(node.tagName) ? `\n${words}\n` : words
}

const tidy = (words: string): string => words.split('\n').map((line) => line.replace(/ +/g, ' ').trim()).join('\n').replace(/\n{2,}/g, '\n').trim()

const kept = new Set(['root', 'paragraph', 'text', 'emphasis', 'strong', 'inlineCode', 'code', 'list', 'listItem', 'blockquote', 'break', 'link'])

/** Only what a stem may hold stays; anything else gives way to its children, or to nothing. */
function simplify(node: MdastNodes): void {
  if (!('children' in node)) return
  const children = node.children as MdastNodes[]
  for (const child of children) simplify(child)
  node.children = children.flatMap((child): MdastNodes[] => {
    if (child.type === 'link' && !/^(?:https?:|mailto:)/i.test(child.url)) return child.children
    if (child.type === 'heading') return [{ type: 'paragraph', children: [{ type: 'strong', children: child.children }] }]
    if (child.type === 'table') return child.children.map((row) => ({ type: 'paragraph', children: cellsOf(row.children) }))
    if (kept.has(child.type) || child.type === 'tableRow' || child.type === 'tableCell') return [child]
    return 'children' in child ? (child.children as MdastNodes[]) : []
  }) as typeof node.children
}

const cellsOf = (cells: readonly { children: PhrasingContent[] }[]): PhrasingContent[] =>
  cells.flatMap(({ children }, at) => (at === 0 ? children : [{ type: 'text', value: ' | ' }, ...children]))

/** Whether a tree is words and line breaks alone, so that no mark is needed. */
function isPlain(node: MdastNodes): boolean {
  if (!['root', 'paragraph', 'text', 'break'].includes(node.type)) return false
  return !('children' in node) || node.children.every(isPlain)
}
