import { SaxesParser } from 'saxes'
import type { Place } from '../../problem'
import { mostDepth, mostElements } from '../limits'

/** An element with its own attributes and what it holds, in order; text as it reads, character data of every kind joined. */
export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[]; line: number; column: number }

export type ReadXml = { root: Element } | { fault: Place & { message: string } }

/** Thrown out of the parser's events: nothing after it is read. */
class Refusal extends Error {
  constructor(readonly place: Place, message: string) {
    super(message)
  }
}

/**
 * A strict reading of XML into a tree. Nothing is fetched, no DTD is read, no entity is known but XML's own five, and a document that
 * declares any is refused whole; so are more elements or a deeper nesting than any bank of questions has. Prefixes of names are cut.
 */
export function readXml(text: string): ReadXml {
  const parser = new SaxesParser({ position: true })
  const here = (): Place => ({ line: parser.line, column: parser.columnIndex + 1 })
  const open: Element[] = []
  let root: Element | null = null
  let elements = 0
  let started: Place = { line: 1, column: 1 }
  parser.on('doctype', () => {
    throw new Refusal(here(), 'This file declares a document type (<!DOCTYPE …>). It can hide entities that grow without end or read other files, so it is never read. Delete it and try again.')
  })
  parser.on('error', (fault) => {
    throw new Refusal(here(), `This is not well-formed XML: ${wordsOf(fault)}.`)
  })
  parser.on('opentagstart', ({ name }) => {
    started = { line: parser.line, column: Math.max(1, parser.columnIndex - name.length - 1) }
  })
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1
    if (elements > mostElements) throw new Refusal(started, `A file may hold at most ${mostElements.toLocaleString('en-US')} elements.`)
    if (open.length >= mostDepth) throw new Refusal(started, `Elements stand in one another more than ${mostDepth} deep here.`)
    const own = Object.fromEntries(Object.entries(attributes as Record<string, string>).map(([key, value]) => [withoutPrefix(key), value]))
    const element: Element = { name: withoutPrefix(name), attributes: own, children: [], ...started }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  const say = (words: string) => {
    const into = open.at(-1)?.children
    if (!into || words === '') return
    const last = into.at(-1)
    if (typeof last === 'string') into[into.length - 1] = last + words
    else into.push(words)
  }
  parser.on('text', say)
  parser.on('cdata', say)
  parser.on('closetag', () => void open.pop())
  try {
    parser.write(text).close()
  } catch (fault) {
    if (fault instanceof Refusal) return { fault: { ...fault.place, message: fault.message } }
    throw fault
  }
  return root ? { root } : { fault: { line: 1, column: 1, message: 'There is nothing in this file.' } }
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

const wordsOf = (fault: Error): string => fault.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')

export const elementsIn = (element: Element): Element[] => element.children.filter((child) => typeof child !== 'string')

export const childrenNamed = (element: Element, name: string): Element[] => elementsIn(element).filter((child) => child.name === name)

export const childNamed = (element: Element | undefined, name: string): Element | undefined => element && childrenNamed(element, name)[0]

/** All the words in an element, those of what it holds too. */
export function wordsIn(element: Element | undefined): string {
  return element ? element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('') : ''
}

/** Every element below, itself included, from the beginning to the end. */
export function* allIn(element: Element): Generator<Element> {
  yield element
  for (const child of elementsIn(element)) yield* allIn(child)
}
