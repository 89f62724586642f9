import { closeCompletion, completionKeymap, completionStatus } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdownKeymap } from '@codemirror/lang-markdown'
import { bracketMatching } from '@codemirror/language'
import { type Diagnostic, lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorSelection, EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view'
import { type Finding, suggests } from '../findings'
import type { Writer } from '../writer'
import type { StudioVocabulary } from '../vocabulary'
import { acceptKeys, lessonCompletion } from './completion'
import { lessonSupport } from './lesson-language'
import { theme } from './theme'
import { findingPlace } from './finding-place'

export type WriterOptions = {
  parent: HTMLElement
  text: string
  selection: { from: number; to: number }
  labelledBy: string
  describedBy: string
  vocabulary: () => StudioVocabulary
  onText: (text: string) => void
  onPlace: (place: { line: number; column: number }) => void
  onBlur: (to: EventTarget | null) => void
  onSave: () => void
  onInsert: () => void
}

/** CodeMirror in place of the text area. Tab moves on to the next control, as it does everywhere else on the page. */
export function createWriter(options: WriterOptions): Writer {
  const { parent, text, selection } = options
  const anchor = Math.min(selection.from, text.length)
  const head = Math.min(selection.to, text.length)
  const view = new EditorView({ parent, state: EditorState.create({ doc: text, selection: { anchor, head }, extensions: extensionsOf(options) }) })
  return {
    text: () => view.state.doc.toString(),
    selection: () => view.state.selection.main,
    replace: (next, caret) => replaceText(view, next, caret),
    goTo: (line, column) => {
      const at = view.state.doc.line(Math.max(1, Math.min(line, view.state.doc.lines)))
      const place = Math.min(at.from + column - 1, at.to)
      view.dispatch({ selection: { anchor: place }, effects: EditorView.scrollIntoView(place, { y: 'center' }) })
      view.focus()
    },
    focus: () => view.focus(),
    show: (findings) => view.dispatch(setDiagnostics(view.state, findings.map((finding) => diagnosticOf(view.state, finding)))),
    scroller: view.scrollDOM,
    topLine: () => {
      const top = view.scrollDOM.scrollTop - view.documentPadding.top
      const block = view.lineBlockAtHeight(Math.max(0, top))
      return view.state.doc.lineAt(block.from).number + (block.height > 0 ? Math.min(1, Math.max(0, (top - block.top) / block.height)) : 0)
    },
    scrollToLine: scrollerOf(view),
    destroy: () => view.destroy(),
  }
}

/** Lines that were never in sight have a guessed height, which is mended once they are drawn: so the place is taken again in the next frames. */
function scrollerOf(view: EditorView): (line: number) => void {
  let wanted = 0
  const take = (line: number, again: number) => {
    if (line !== wanted) return
    const number = Math.max(1, Math.min(Math.floor(line), view.state.doc.lines))
    const block = view.lineBlockAt(view.state.doc.line(number).from)
    view.scrollDOM.scrollTop = line <= 1 ? 0 : block.top + view.documentPadding.top + (line - number) * block.height
    if (again > 0) requestAnimationFrame(() => take(line, again - 1))
  }
  return (line) => {
    wanted = line
    take(line, 2)
  }
}

function extensionsOf({ labelledBy, describedBy, vocabulary, onText, onPlace, onBlur, onSave, onInsert }: WriterOptions) {
  const does = (run: () => void) => () => {
    run()
    return true
  }
  const keys = [
    { key: 'Mod-s', run: does(onSave), preventDefault: true },
    { key: 'Mod-/', run: does(onInsert), preventDefault: true },
    { key: 'F8', run: nextDiagnostic, shift: previousDiagnostic },
    { key: 'Tab', run: (view: EditorView) => completionStatus(view.state) !== null && closeCompletion(view) && false },
  ]
  return [
    keymap.of([...keys, ...acceptKeys, ...completionKeymap, ...markdownKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap.filter(({ key }) => key !== 'Mod-/')]),
    lineNumbers(),
    highlightActiveLineGutter(),
    lintGutter(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    bracketMatching(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    search({ top: true }),
    lessonSupport(),
    lessonCompletion(vocabulary),
    theme,
    EditorView.lineWrapping,
    EditorView.scrollMargins.of(() => ({ top: 24, bottom: 72 })),
    EditorState.tabSize.of(2),
    EditorView.contentAttributes.of({ tabindex: '0', 'aria-labelledby': labelledBy, 'aria-describedby': describedBy, spellcheck: 'true', autocorrect: 'on', autocapitalize: 'sentences' }),
    EditorView.domEventHandlers({ blur: (event, view) => (view.dom.contains(event.relatedTarget as Node | null) ? undefined : onBlur(event.relatedTarget)) }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onText(update.state.doc.toString())
      if (!update.selectionSet && !update.docChanged) return
      const { head } = update.state.selection.main
      const line = update.state.doc.lineAt(head)
      onPlace({ line: line.number, column: head - line.from + 1 })
    }),
  ]
}

/** Only what differs is replaced, so that one step back brings it again and the caret elsewhere stays. */
function replaceText(view: EditorView, next: string, caret: number | undefined): void {
  const old = view.state.doc.toString()
  let from = 0
  while (from < old.length && from < next.length && old[from] === next[from]) from++
  let tail = 0
  while (tail < old.length - from && tail < next.length - from && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail++
  const changes = { from, to: old.length - tail, insert: next.slice(from, next.length - tail) }
  view.dispatch({ changes, ...(caret === undefined ? {} : { selection: EditorSelection.cursor(caret), scrollIntoView: true }), userEvent: 'input' })
}

function diagnosticOf(state: EditorState, finding: Finding): Diagnostic {
  const { from, to } = findingPlace(state.doc.toString(), finding)
  const severity = { error: 'error', warning: 'warning', hint: 'info' } as const
  const nearest = suggests(finding) ? ` Did you mean ${finding.nearest}?` : ''
  return { from, to, severity: severity[finding.severity], message: `${finding.message}${nearest}` }
}
