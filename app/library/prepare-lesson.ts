import type { Heading, Nodes, Root, Table } from 'mdast'
import { toPlainText } from './plain-text'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { attributeText } from './check-element'
import type { LessonContext } from './artifact'
import { readLiteral } from './literal'

/**
 * Makes a checked tree ready to compile, in place: literals become text, so that no expression is left; headings start at the
 * second level and get an id; each use of a term is numbered and carries its definition; tables say what they are about and
 * align by class, which a strict style policy allows.
 */
export function prepareLesson(tree: Root, glossary: LessonContext['glossary'] = {}): void {
  const headings: Heading[] = []
  let terms = 0
  visit(tree, (node: Nodes) => {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      Object.assign(node, { type: 'text', value: readLiteral(node.value) ?? '', data: undefined })
    }
    if (node.type === 'heading') headings.push(node)
    if (node.type === 'table') prepareTable(node)
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      readAttributes(node)
      if (node.name === 'Term') defineTerm(node, ++terms, glossary)
    }
  })
  prepareHeadings(headings)
}

function readAttributes(node: MdxJsxFlowElement | MdxJsxTextElement): void {
  for (const attribute of node.attributes) if (attribute.type === 'mdxJsxAttribute') attribute.value = attributeText(attribute)
}

function defineTerm(node: MdxJsxFlowElement | MdxJsxTextElement, number: number, glossary: NonNullable<LessonContext['glossary']>): void {
  const id = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id')?.value
  node.attributes.push({ type: 'mdxJsxAttribute', name: 'use', value: String(number) })
  if (typeof id !== 'string' || !Object.hasOwn(glossary, id)) return
  node.attributes.push({ type: 'mdxJsxAttribute', name: 'definition', value: glossary[id]!.definition })
}

function prepareHeadings(headings: Heading[]): void {
  const lift = 2 - Math.min(...headings.map(({ depth }) => depth))
  const taken = new Set<string>()
  for (const heading of headings) {
    heading.depth = Math.min(6, heading.depth + lift) as Heading['depth']
    const slug =
      toPlainText(heading)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '') || 'section'
    let id = slug
    for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`
    taken.add(id)
    heading.data = { ...heading.data, hProperties: { id } }
  }
}

function prepareTable(table: Table): void {
  const columns = table.children[0]?.children.map(toPlainText).filter(Boolean) ?? []
  table.data = { ...table.data, hProperties: { 'aria-label': ['Table', columns.join(', ')].filter(Boolean).join(': ') } }
  for (const row of table.children) {
    row.children.forEach((cell, column) => {
      const align = table.align?.[column]
      if (align) cell.data = { ...cell.data, hProperties: { className: [`align-${align}`] } }
    })
  }
  table.align = null
}
