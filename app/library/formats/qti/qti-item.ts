import type { BodyBase } from '../../../domain/quiz/body'
import { htmlToMarkdown, htmlToPlain } from '../html/html-text'
import { childNamed, childrenNamed, type Element } from '../xml/read-xml'
import { below, htmlIn } from './qti-tree'
import { type Response, responsesOf } from './responses'

/** Classes by which our own export marks the parts of a body; other programmes show them as they show any block. */
export const marks = { stem: 'countersign-stem', excerpt: 'countersign-excerpt', attribution: 'countersign-attribution' } as const

/** An item with what its kinds ask of it again and again. */
export type QtiItem = {
  element: Element
  body: Element
  interactions: Element[]
  responses: Map<string, Response>
  note: (words: string) => void
  /** The words of an element without marks; `replace` as in `htmlIn`. */
  words: (element: Element | undefined, replace?: (child: Element) => string | null) => string
  /** What is said to one choice, inside it or in the feedback at the end that bears its name. */
  feedbackOn: (choice: Element) => string
  responseOf: (interaction: Element) => Response | undefined
}

export const isInteraction = ({ name }: Element): boolean => name.endsWith('-interaction')

export function qtiItem(element: Element, note: (words: string) => void): QtiItem {
  const body = childNamed(element, 'item-body') ?? { name: 'item-body', attributes: {}, children: [], line: element.line, column: element.column }
  const responses = responsesOf(element)
  const words: QtiItem['words'] = (of, replace) => {
    if (!of) return ''
    const { text, lost } = htmlToPlain(htmlIn(of, replace))
    for (const what of lost) note(`In this question ${what} was left out: questions hold words alone.`)
    return text
  }
  const modal = new Map(childrenNamed(element, 'modal-feedback').map((one) => [one.attributes.identifier ?? '', one]))
  return {
    element, body, responses, note, words, interactions: interactionsIn(body),
    feedbackOn: (choice) => words(below(choice, 'feedback-inline')[0] ?? modal.get(choice.attributes.identifier ?? '')),
    responseOf: (interaction) => responses.get(interaction.attributes['response-identifier'] ?? 'RESPONSE'),
  }
}

function interactionsIn(element: Element): Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : isInteraction(child) ? [child] : interactionsIn(child)))
}

const isMarked = (element: Element, mark: string): boolean => (element.attributes.class ?? '').split(/\s+/).includes(mark)

const findMarked = (element: Element, mark: string): Element | undefined =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : [isMarked(child, mark) ? child : findMarked(child, mark)])).find((one) => one !== undefined)

/** Whether a child of the body says something of its own that is neither the stem nor the extract. */
export const isApart = (child: Element): boolean => isMarked(child, marks.stem) || isMarked(child, marks.excerpt)

/** Whether there is more in a stem than paragraphs and lines. Our own export writes its Markdown into these as it stands. */
const hasElements = (stem: Element): boolean => stem.children.some((child) => typeof child !== 'string' && (!['p', 'br'].includes(child.name) || hasElements(child)))

/**
 * The stem (what stands around the interaction and in its prompt), the extract and what is said afterwards. `gap`: what stands for an
 * interaction inside the words.
 */
export function baseOf({ element, body, interactions, words, note }: QtiItem, gap = ''): BodyBase {
  const marked = findMarked(body, marks.stem)
  const excerpt = findMarked(body, marks.excerpt)
  const around = marked ? htmlIn(marked) : htmlIn(body, (child) => (isInteraction(child) ? gap : child === excerpt ? '' : null))
  const prompts = interactions.map((one) => childNamed(one, 'prompt')).map((prompt) => (prompt ? `<div>${htmlIn(prompt)}</div>` : ''))
  const html = `${around}${prompts.join('')}`
  const { text, lost } = marked && !hasElements(marked) ? htmlToPlain(html) : htmlToMarkdown(html)
  for (const what of lost) note(`In this question ${what} was left out: questions hold words alone.`)
  const said = (id: string) => words(childrenNamed(element, 'modal-feedback').find(({ attributes }) => attributes.identifier?.toUpperCase() === id))
  const [whenRight, whenWrong] = [said('RIGHT') || said('CORRECT'), said('WRONG') || said('INCORRECT')]
  const attribution = excerpt && findMarked(excerpt, marks.attribution)
  return {
    stem: text, excerpt: excerpt ? { text: words(excerpt, (child) => (child === attribution ? '' : null)), attribution: attribution ? words(attribution) : null } : null,
    feedback: said('GENERAL') || null, ...(whenRight ? { whenRight } : {}), ...(whenWrong ? { whenWrong } : {}),
  }
}
