import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { AllowedAttribute, AllowedElement } from './allowed'
import { allowedComponents, allowedHtml } from './allowed'
import type { Around } from './around'
import { checkReference } from './check-reference'
import type { Known } from './known'
import { readLiteral } from './literal'
import { nearest } from './nearest'
import type { Place, Problem } from './problem'
import { problemAt } from './problem'

type Element = MdxJsxFlowElement | MdxJsxTextElement

const allowed: ReadonlyMap<string, AllowedElement> = new Map(
  [...allowedComponents, ...allowedHtml].map((element) => [element.name, element]),
)

/** What does here what an element of HTML does elsewhere. */
const kin: ReadonlyMap<string, string> = new Map([
  ['img', 'Figure'],
  ['picture', 'Figure'],
  ['video', 'Video'],
  ['details', 'Reveal'],
  ['aside', 'Callout'],
  ['blockquote', 'Clause'],
  ['ol', 'Steps'],
  ['input', 'Check'],
])

export function findAllowed(name: string | null): AllowedElement | null {
  return (name !== null && allowed.get(name)) || null
}

/** Every refusal in one component or HTML element: its name, where it stands, its attributes, whether it holds anything. */
export function checkElement(node: Element, around: Around, known: Known): Problem[] {
  const place = node.position?.start
  const element = findAllowed(node.name)
  if (!element) {
    const what = node.name === null ? 'A tag needs a name.' : `A lesson has no <${node.name}>.`
    return [problemAt(place, what, node.name === null ? null : (kin.get(node.name) ?? nearest(node.name, allowed.keys())))]
  }
  const problems: Problem[] = []
  const refuse = (message: string) => problems.push(problemAt(place, message))
  const misplaced = placeFault(element, around)
  if (misplaced) refuse(misplaced)
  const empty = node.children.every((child) => child.type === 'text' && child.value.trim() === '')
  if (element.content === 'none' && node.children.length > 0) refuse(`<${element.name}> holds nothing between its tags. End it with />.`)
  if (element.content !== 'none' && empty) refuse(`<${element.name}> is empty. Put ${element.parts ? `<${element.parts.name}> parts` : 'text'} between its tags.`)
  return [...problems, ...checkAttributes(node, element, known)]
}

function placeFault(element: AllowedElement, around: Around): string | null {
  const { name, within } = element
  if (within && !(name === 'Spot' ? around.clause : around.parent === within)) return `<${name}> belongs in <${within}>, and nowhere else.`
  if (around.words && element.content !== 'words' && name !== 'br') {
    return `<${name}> cannot stand within a sentence. Put it on a line of its own, with blank lines around it.`
  }
  if (element.alone && !around.top) return `<${name}> stands by itself between paragraphs, not inside anything else.`
  if (name === 'AnnotatedClause' && around.clause) return 'An AnnotatedClause cannot stand inside another one.'
  if ((name === 'Term' || name === 'Spot') && around.control) return `A ${name} cannot stand inside a ${around.control}.`
  return null
}

function checkAttributes(node: Element, element: AllowedElement, known: Known): Problem[] {
  const place = node.position?.start
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const attribute of node.attributes) {
    const at = attribute.position?.start ?? place
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      problems.push(problemAt(at, 'Attributes in braces are code, and a lesson holds none. Write each one as name="value".'))
      continue
    }
    const rule = element.attributes.find(({ name }) => name === attribute.name)
    const names = element.attributes.map(({ name }) => name)
    if (!rule) problems.push(problemAt(at, `<${element.name}> has no attribute "${attribute.name}".`, nearest(attribute.name, names)))
    else if (seen.has(rule.name)) problems.push(problemAt(at, `"${rule.name}" is written twice.`))
    else problems.push(...checkValue(attribute, rule, at, known))
    seen.add(attribute.name)
  }
  for (const { name, required } of element.attributes) {
    if (required && !seen.has(name)) problems.push(problemAt(place, `<${element.name}> needs ${name}="…".`, name))
  }
  return problems
}

function checkValue(attribute: MdxJsxAttribute, rule: AllowedAttribute, at: Place | undefined, known: Known): Problem[] {
  const value = attributeText(attribute)
  if (value === null) return [problemAt(at, `Write ${rule.name} in quotes: ${rule.name}="…". Code in braces has no place in a lesson.`)]
  if (value.trim() === '') return [problemAt(at, `"${rule.name}" is empty.`)]
  if (rule.value.type === 'reference') return checkReference(value, rule.value.to, known, at)
  if (rule.value.type === 'enum' && !rule.value.values.includes(value)) {
    return [problemAt(at, `"${rule.name}" must be one of ${rule.value.values.join(', ')}.`, nearest(value, rule.value.values))]
  }
  return []
}

/** An attribute's text, empty for one without a value, or null when its value is anything but a plain literal. */
export function attributeText({ value }: MdxJsxAttribute): string | null {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : readLiteral(value.value)
}
