import type { Nodes } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { LessonContext } from './artifact'
import { getAttribute, setAttribute } from './attributes'
import { attributeText } from './check-element'
import { tellMedia } from './prepare-media'

type Element = MdxJsxFlowElement | MdxJsxTextElement

/**
 * For one lesson: tells each component, in the order of the text, what it needs and its author does not write. Uses of a term, spots
 * and decisions are numbered through the lesson, so that each has an id of its own; a term gets its definition and its example, an annotated clause the
 * list of its notes, a file its address.
 */
export function elementPreparer({ glossary = {}, media = {} }: LessonContext): (node: Element) => void {
  let [terms, spots, decisions] = [0, 0, 0]
  return (node) => {
    for (const attribute of node.attributes) if (attribute.type === 'mdxJsxAttribute') attribute.value = attributeText(attribute)
    if (node.name === 'Term') defineTerm(node, ++terms, glossary)
    if (node.name === 'AnnotatedClause') spots = numberSpots(node, spots)
    if (node.name === 'Scenario') groupChoices(node, ++decisions)
    if (node.name === 'Figure' || node.name === 'Video' || node.name === 'Template') tellMedia(node, media)
  }
}

function defineTerm(node: Element, number: number, glossary: NonNullable<LessonContext['glossary']>): void {
  const id = getAttribute(node, 'id')
  setAttribute(node, 'use', String(number))
  const meant = id !== null && Object.hasOwn(glossary, id) ? glossary[id] : undefined
  if (!meant) return
  setAttribute(node, 'definition', meant.definition)
  if (meant.example) setAttribute(node, 'example', meant.example)
}

/** Returns how many spots there are in the lesson so far. */
function numberSpots(clause: Element, before: number): number {
  const spots = elementsIn(clause, 'Spot')
  spots.forEach((spot, index) => {
    setAttribute(spot, 'number', String(index + 1))
    setAttribute(spot, 'use', String(before + index + 1))
  })
  setAttribute(clause, 'notes', JSON.stringify(spots.map((spot) => getAttribute(spot, 'note') ?? '')))
  return before + spots.length
}

function groupChoices(scenario: Element, number: number): void {
  for (const choice of elementsIn(scenario, 'Choice')) setAttribute(choice, 'group', `decision.${number}`)
}

/** In the order of the text; an element of its own kind inside is not looked into. Recursive: for trees that passed the check. */
function elementsIn(node: Nodes, name: string): Element[] {
  if (!('children' in node)) return []
  return (node.children as Nodes[]).flatMap((child) => {
    const element = child.type === 'mdxJsxFlowElement' || child.type === 'mdxJsxTextElement' ? child : null
    return element?.name === name ? [element] : elementsIn(child, name)
  })
}
