import type { AllowedElement } from '../../../library/allowed'
import { bodyStart, listTags, openAt, type Tag } from './read-tag'

export type Inserted = { text: string; cursor: number }

type Parts = { element: AllowedElement; count: number }

/** `selected`: how many characters behind the cursor the component is put around. `parts`: what it is filled with, if it is made of parts. */
type Filling = { selected?: number; parts?: Parts | undefined }

/**
 * A text with one component more, and where the caret belongs: in its content, or behind it. A component that holds words goes in at
 * `cursor`; every other stands by itself with blank lines around and inside, behind the line of the cursor if that line goes on, and
 * behind everything it stands in if it may stand in nothing. Nothing goes into the front matter. Values left empty leave their
 * attribute out, unless it is required.
 */
export function insertComponent(
  doc: string,
  cursor: number,
  element: AllowedElement,
  values: Readonly<Record<string, string>>,
  { selected = 0, parts }: Filling = {},
): Inserted {
  const body = bodyStart(doc)
  const inBody = Math.min(Math.max(cursor, body), doc.length)
  const length = cursor < body ? 0 : Math.min(selected, doc.length - inBody)
  if (element.content === 'words') return aroundWords(doc, inBody, length, element, values)
  const at = length > 0 && !element.alone && element.content === 'blocks' ? inBody : placeFor(element, doc, inBody)
  const chosen = at === inBody && element.content === 'blocks' ? doc.slice(at, at + length) : ''
  const before = doc.slice(0, at)
  const after = doc.slice(at + chosen.length)
  const start = `${before}${before === '' ? '' : blankLine(/\n*$/, before)}${openTag(element, values)}`
  const end = after.trim() === '' ? '\n' : `${blankLine(/^\n*/, after)}${after}`
  if (element.content === 'none') return { text: start + end, cursor: start.length }
  const inside = contentOf(element, chosen, parts)
  return { text: `${start}\n\n${inside.text}\n\n${closeTag(element)}${end}`, cursor: start.length + 2 + inside.cursor }
}

function aroundWords(doc: string, at: number, length: number, element: AllowedElement, values: Readonly<Record<string, string>>): Inserted {
  const start = `${doc.slice(0, at)}${openTag(element, values)}${doc.slice(at, at + length)}`
  return { text: `${start}${closeTag(element)}${doc.slice(at + length)}`, cursor: start.length }
}

/** Where a component that stands by itself can go, at the cursor or behind it. */
function placeFor(element: AllowedElement, doc: string, cursor: number): number {
  const outermost = element.alone ? openAt(doc, cursor)[0] : undefined
  const from = (outermost && endOf(doc, outermost)) ?? cursor
  const lineEnd = doc.indexOf('\n', from)
  const stop = lineEnd === -1 ? doc.length : lineEnd
  const lineStart = doc.lastIndexOf('\n', from - 1) + 1
  return doc.slice(lineStart, stop).trim() === '' ? from : stop
}

/** Where a component that was opened here is closed again, if it is. */
function endOf(doc: string, open: Tag): number | undefined {
  let depth = 0
  for (const { kind, name, from, to } of listTags(doc)) {
    if (from < open.from || name !== open.name || kind === 'lone') continue
    depth += kind === 'open' ? 1 : -1
    if (depth === 0) return to
  }
  return undefined
}

function contentOf(element: AllowedElement, chosen: string, parts: Parts | undefined): Inserted {
  if (!parts) return { text: chosen, cursor: chosen.length }
  const filled = partsText(parts)
  if (element.content === 'parts') return filled
  if (parts.element.content === 'words') return { text: `${chosen}${filled.text}`, cursor: chosen.length + filled.cursor }
  return { text: `${chosen}\n\n${filled.text}`, cursor: chosen.length }
}

/** Empty parts to fill in; the caret stands where the first one's words begin. */
function partsText({ element, count }: Parts): Inserted {
  const open = openTag(element, {})
  const inline = element.content === 'words'
  const firstValue = open.indexOf('=""')
  const cursor = firstValue === -1 ? open.length + (inline ? 0 : 2) : firstValue + 2
  const one = inline ? `${open}${closeTag(element)}` : `${open}\n\n${closeTag(element)}`
  return { text: Array.from({ length: count }, () => one).join('\n\n'), cursor }
}

/** `<Callout kind="rule" title="…">`, or `<Compare … />` for what holds nothing. */
function openTag(element: AllowedElement, values: Readonly<Record<string, string>>): string {
  const attributes = element.attributes.flatMap(({ name, required }) => {
    const value = oneLine(values[name] ?? '')
    return value === '' && !required ? [] : [` ${name}="${escapeAttribute(value)}"`]
  })
  return `<${element.name}${attributes.join('')}${element.content === 'none' ? ' />' : '>'}`
}

const closeTag = ({ name }: AllowedElement) => `</${name}>`

/** A blank line inside a value would end its tag. */
const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim()

/** A value as it stands between double quotes in MDX, where character references are read. */
export function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The line ends that are missing between two blocks, of which `text` has some at its `edge` already. */
const blankLine = (edge: RegExp, text: string): string => '\n'.repeat(Math.max(0, 2 - (edge.exec(text)?.[0].length ?? 0)))
