import type { Heading, Nodes, Root, Table } from 'mdast'
import type {} from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { LessonBlock } from '../domain/content/lesson-blocks'
import type { LessonContext } from './artifact'
import { headingIds } from './heading-ids'
import { readLiteral } from './literal'
import { toPlainText } from './plain-text'
import { elementPreparer } from './prepare-elements'
import { makeFigures } from './prepare-media'
import { wrapBlocks } from './wrap-blocks'

/**
 * Makes a checked tree ready to compile, in place: each top-level part is wrapped under its key; literals become text, so that no
 * expression is left; headings start at the second level and get an id; pictures become figures; components are told what they need;
 * tables say what they are about and align by class, which a strict style policy allows. Returns the lesson's parts.
 */
export function prepareLesson(tree: Root, context: LessonContext): LessonBlock[] {
  const blocks = wrapBlocks(tree, context.bank)
  const headings: Heading[] = []
  const prepareElement = elementPreparer(context)
  makeFigures(tree)
  visit(tree, (node: Nodes) => {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      Object.assign(node, { type: 'text', value: readLiteral(node.value) ?? '', data: undefined })
    }
    if (node.type === 'heading') headings.push(node)
    if (node.type === 'table') prepareTable(node)
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') prepareElement(node)
  })
  prepareHeadings(headings)
  return blocks
}

function prepareHeadings(headings: Heading[]): void {
  const lift = 2 - Math.min(...headings.map(({ depth }) => depth))
  const ids = headingIds(headings)
  headings.forEach((heading, index) => {
    heading.depth = Math.min(6, heading.depth + lift) as Heading['depth']
    heading.data = { ...heading.data, hProperties: { id: ids[index]! } }
  })
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
