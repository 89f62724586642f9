import { mostQuote } from './note-words'

/** Words selected in one block of a lesson: what they say, and where they stand in its text, in characters. */
export type SelectedWords = { block: string; quote: string; starts: number; ends: number }

/** What is selected inside a drawn lesson, cut at the end of the block that it begins in; null where nothing is. */
export function selectedWords(lesson: HTMLElement): { words: SelectedWords; box: DOMRect } | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0).cloneRange()
  const block = blockOf(range.startContainer)
  if (!block || !lesson.contains(block) || block.querySelector('form')) return null
  if (!block.contains(range.endContainer)) range.setEnd(block, block.childNodes.length)
  const quote = visibleText(range).trim()
  if (quote === '') return null
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const starts = before.toString().length
  const words = { block: block.dataset.block ?? '', quote: quote.slice(0, mostQuote), starts, ends: starts + range.toString().length }
  return { words, box: range.getBoundingClientRect() }
}

function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-block]') ?? null
}

/** Without what stands folded inside it: the definition of a term, say. */
function visibleText(range: Range): string {
  const words = range.cloneContents()
  for (const folded of words.querySelectorAll('[popover]')) folded.remove()
  return words.textContent ?? ''
}

/** The words of a note in a drawn block, as a range; null where the block's text is too short for them. */
export function rangeOf(block: HTMLElement, starts: number, ends: number): Range | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let passed = 0
  let begun = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (!begun && starts < passed + length) {
      range.setStart(node, starts - passed)
      begun = true
    }
    if (begun && ends <= passed + length) {
      range.setEnd(node, ends - passed)
      return range
    }
    passed += length
  }
  return null
}
