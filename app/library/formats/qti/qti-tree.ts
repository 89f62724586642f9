import { type Element, elementsIn } from '../xml/read-xml'

const kebab = (name: string): string => name.replace(/^qti-/, '').replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase()

/** The same tree with the names of QTI 3 without their prefix, whichever version it is in: `choiceInteraction` and `qti-choice-interaction` become `choice-interaction`. */
export function plainNames(element: Element): Element {
  const attributes = Object.fromEntries(Object.entries(element.attributes).map(([name, value]) => [name.startsWith('data-') ? name : kebab(name), value]))
  return { ...element, name: kebab(element.name), attributes, children: element.children.map((child) => (typeof child === 'string' ? child : plainNames(child))) }
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)

const silent = new Set(['prompt', 'feedback-inline', 'feedback-block', 'rubric-block', 'stylesheet', 'catalog-info'])

/**
 * What an element holds, as HTML. `replace` says what stands for an element instead (null: nothing said, it is written as it is). What is
 * no text of the question itself (prompts, feedback, rubrics) is left out unless asked for by itself.
 */
export function htmlIn(element: Element, replace: (child: Element) => string | null = () => null): string {
  return element.children.map((child) => {
    if (typeof child === 'string') return escaped(child)
    const instead = replace(child)
    if (instead !== null) return instead
    if (silent.has(child.name)) return ''
    const attributes = ['href', 'src', 'alt'].flatMap((name) => (child.attributes[name] === undefined ? [] : [` ${name}="${escaped(child.attributes[name])}"`]))
    if (['br', 'hr', 'img'].includes(child.name)) return `<${child.name}${attributes.join('')}>`
    return `<${child.name}${attributes.join('')}>${htmlIn(child, replace)}</${child.name}>`
  }).join('')
}

/** Every element below of a name, in order. */
export function below(element: Element, name: string): Element[] {
  return elementsIn(element).flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)])
}

/** A text that stands for a tree: what it says, whatever blanks lie between. Two trees with one outline say the same. */
export function outlineOf(element: Element): string {
  const attributes = Object.entries(element.attributes).filter(([name]) => !name.startsWith('data-countersign')).sort(([one], [other]) => (one < other ? -1 : 1))
  const children = element.children.map((child) => (typeof child === 'string' ? child.replace(/\s+/g, ' ').trim() : outlineOf(child))).filter(Boolean)
  return JSON.stringify([element.name, attributes, children])
}
