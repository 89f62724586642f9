import { moveCaret } from '../caret'
import type { Finding } from './findings'

/** Where a text is written, as the page around it uses it. Lines and columns count from 1, a top line may be a fraction; offsets from 0. */
export type Writer = {
  text: () => string
  selection: () => { from: number; to: number }
  /** Put this text in the place of what is there; `caret` is where the caret goes, else it stays with the words it is at. */
  replace: (text: string, caret?: number) => void
  goTo: (line: number, column: number) => void
  focus: () => void
  show: (findings: readonly Finding[]) => void
  scroller: HTMLElement
  topLine: () => number
  scrollToLine: (line: number) => void
  destroy: () => void
}

/** The plain text area: it stands in until the editor has come, and for good where that never comes. */
export function areaWriter(area: HTMLTextAreaElement): Writer {
  const lines = () => area.value.split('\n').length
  return {
    text: () => area.value,
    selection: () => ({ from: area.selectionStart, to: area.selectionEnd }),
    replace: (text, caret = Math.min(area.selectionStart, text.length)) => {
      area.value = text
      area.setSelectionRange(caret, caret)
    },
    goTo: (line, column) => moveCaret(area, line, column),
    focus: () => area.focus(),
    show: () => {},
    scroller: area,
    topLine: () => 1 + (area.scrollTop / Math.max(1, area.scrollHeight)) * lines(),
    scrollToLine: (line) => {
      area.scrollTop = ((line - 1) / lines()) * area.scrollHeight
    },
    destroy: () => {},
  }
}
