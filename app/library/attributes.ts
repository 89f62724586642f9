import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { attributeText } from './check-element'

type Element = MdxJsxFlowElement | MdxJsxTextElement

/** What an attribute of a checked element says; null when it is not there. */
export function getAttribute(node: Element, name: string): string | null {
  const there = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name)
  return there?.type === 'mdxJsxAttribute' ? attributeText(there) : null
}

/** Tell a component something that its author did not write, or write it otherwise. */
export function setAttribute(node: Element, name: string, value: string): void {
  const there = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name)
  if (there) there.value = value
  else node.attributes.push({ type: 'mdxJsxAttribute', name, value })
}
