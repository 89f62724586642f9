import type { Nodes } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { isLone } from './around'
import { findAllowed } from './check-element'
import type { Problem } from './problem'
import { problemAt } from './problem'

type Element = MdxJsxFlowElement | MdxJsxTextElement

/** Whether a component that is made of parts has as many as it needs, and nothing where only parts may stand. */
export function checkParts(node: Element): Problem[] {
  const element = findAllowed(node.name)
  if (!element?.parts) return []
  const { name, least, most } = element.parts
  const isPart = (child: Nodes) => isElement(child) && child.name === name
  const count = element.name === 'AnnotatedClause' ? countInside(node, name) : standing(node).filter(isPart).length
  const problems: Problem[] = []
  if (count < least) problems.push(problemAt(node.position?.start, `<${element.name}> needs at least ${least} <${name}>.`, name))
  if (count > most) problems.push(problemAt(node.position?.start, `<${element.name}> may hold at most ${most} <${name}>.`))
  if (element.content === 'parts') {
    for (const child of standing(node)) {
      if (!isPart(child)) problems.push(problemAt(child.position?.start, `<${element.name}> holds only <${name}> parts.`, name))
    }
  } else if (element.name === 'Scenario') {
    const first = standing(node).findIndex(isPart)
    const after = first === -1 ? undefined : standing(node).find((child, index) => index > first && !isPart(child))
    if (after) problems.push(problemAt(after.position?.start, `After the first <${name}> only more of them may follow. Put the story before them.`))
  }
  return problems
}

function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** What stands directly in a component once the compiler has taken away paragraphs that hold nothing but components. */
function standing(node: Element): Nodes[] {
  return (node.children as Nodes[])
    .flatMap((child) => (child.type === 'paragraph' && isLone(child) ? child.children : [child]))
    .filter((child) => child.type !== 'text' || child.value.trim() !== '')
}

function countInside(node: Nodes, name: string): number {
  const own = isElement(node) && node.name === name ? 1 : 0
  return 'children' in node ? node.children.reduce((sum, child) => sum + countInside(child, name), own) : own
}
