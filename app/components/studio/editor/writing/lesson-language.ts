import { markdownLanguage } from '@codemirror/lang-markdown'
import { foldNodeProp, Language, LanguageSupport } from '@codemirror/language'
import { tags } from '@lezer/highlight'
import { type BlockContext, type Element, type Line, type MarkdownConfig, MarkdownParser } from '@lezer/markdown'
import { readTag, type Tag } from '../read-tag'

type Maker = { elt: (type: string, from: number, to: number, children?: readonly Element[]) => Element }

/** The marks of one tag. Places in `tag` count from the start of the text it was read from, which stands at `offset` in the document. */
function tagElement(maker: Maker, tag: Tag, offset: number): Element {
  const part = (type: string, from: number, to: number) => maker.elt(type, from + offset, to + offset)
  const inside: Element[] = [part('TagMark', tag.from, tag.nameFrom)]
  if (tag.name) inside.push(part('TagName', tag.nameFrom, tag.nameFrom + tag.name.length))
  for (const { name, from, to, value } of tag.attributes) {
    inside.push(part('TagAttribute', from, from + name.length))
    if (value && to > from + name.length + 1) inside.push(part('TagValue', from + name.length + 1, to))
  }
  if (tag.closed) inside.push(part('TagMark', tag.to - (tag.kind === 'lone' ? 2 : 1), tag.to))
  return maker.elt('ComponentTag', tag.from + offset, tag.to + offset, inside)
}

/** A tag that has its lines to itself, over several of them if need be. */
function parseTagBlock(cx: BlockContext, line: Line): boolean {
  if (!/^<\/?[A-Za-z]/.test(line.text.slice(line.pos))) return false
  const start = cx.lineStart + line.pos
  let text = line.text.slice(line.pos)
  let tag = readTag(text, 0)
  if (!tag || (tag.closed ? text.slice(tag.to).trim() !== '' : tag.to < text.length)) return false
  while (tag && !tag.closed && cx.nextLine() && line.text.trim() !== '') {
    text += `\n${line.text}`
    tag = readTag(text, 0)
  }
  if (!tag) return true
  cx.addElement(tagElement(cx, tag, start))
  if (tag.closed) cx.nextLine()
  return true
}

/** What stands between two lines of `---` at the very start. */
function parseFrontMatter(cx: BlockContext, line: Line): boolean {
  if (cx.lineStart !== 0 || !/^---[ \t]*$/.test(line.text)) return false
  const inside = [cx.elt('FrontMatterMark', 0, line.text.length)]
  while (cx.nextLine()) {
    const from = cx.lineStart
    if (/^---[ \t]*$/.test(line.text)) {
      inside.push(cx.elt('FrontMatterMark', from, from + line.text.length))
      cx.addElement(cx.elt('FrontMatter', 0, from + line.text.length, inside))
      cx.nextLine()
      return true
    }
    const key = /^([ \t]*(?:-[ \t]+)?)([A-Za-z]\w*):/.exec(line.text)
    if (key) inside.push(cx.elt('FrontMatterKey', from + (key[1] ?? '').length, from + key[0].length))
  }
  cx.addElement(cx.elt('FrontMatter', 0, cx.prevLineEnd(), inside))
  return true
}

const components: MarkdownConfig = {
  remove: ['HTMLBlock', 'HTMLTag', 'IndentedCode'],
  defineNodes: [
    { name: 'FrontMatter', block: true, style: tags.documentMeta },
    { name: 'FrontMatterMark', style: tags.processingInstruction },
    { name: 'FrontMatterKey', style: tags.propertyName },
    { name: 'ComponentTag', block: false },
    { name: 'TagMark', style: tags.angleBracket },
    { name: 'TagName', style: tags.tagName },
    { name: 'TagAttribute', style: tags.attributeName },
    { name: 'TagValue', style: tags.attributeValue },
  ],
  parseBlock: [
    { name: 'FrontMatter', before: 'LinkReference', parse: parseFrontMatter },
    { name: 'ComponentBlock', before: 'LinkReference', parse: parseTagBlock },
  ],
  parseInline: [
    {
      name: 'ComponentTag',
      before: 'Emphasis',
      parse(cx, next, pos) {
        if (next !== 60) return -1
        const text = cx.slice(pos, cx.end)
        const tag = /^<\/?[A-Za-z]/.test(text) ? readTag(text, 0) : null
        return tag?.closed ? cx.addElement(tagElement(cx, tag, pos)) : -1
      },
    },
  ],
}

const base = markdownLanguage.parser
if (!(base instanceof MarkdownParser)) throw new Error('The markdown language has another parser than expected')

/** Markdown with front matter and lesson components, and without raw HTML. It keeps the data of Markdown, so that its commands work here. */
const lessonLanguage = new Language(
  markdownLanguage.data,
  base.configure([components, { props: [foldNodeProp.add({ FrontMatter: (node, state) => ({ from: state.doc.lineAt(node.from).to, to: node.to }) })] }]),
  [],
  'lesson',
)

export const lessonSupport = (): LanguageSupport => new LanguageSupport(lessonLanguage)
