import type { Nodes } from 'mdast'
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx'
import { attributeText, findAllowed } from './check-element'
import { readLiteral } from './literal'

/** What there is to read in a node: running text, code, and the words in attributes. Goes without recursion, for any depth. */
export function* readableTexts(root: Nodes): Generator<string> {
  const open: Nodes[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') yield node.value
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') yield readLiteral(node.value) ?? ''
    if ('attributes' in node) for (const attribute of node.attributes) yield readable(attribute, node.name)
    if ('children' in node) for (const child of node.children) open.push(child)
  }
}

/** Words to read are in attributes of text alone: a kind or a name is none. */
function readable(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute, element: string | null): string {
  if (attribute.type !== 'mdxJsxAttribute') return ''
  const rule = findAllowed(element)?.attributes.find(({ name }) => name === attribute.name)
  return rule?.value.type === 'text' ? (attributeText(attribute) ?? '') : ''
}
