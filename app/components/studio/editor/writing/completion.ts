import { acceptCompletion, autocompletion, type Completion, type CompletionResult, type CompletionSource, completionStatus, startCompletion } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { completionsAt, type Suggestion } from '../completions'
import type { StudioVocabulary } from '../vocabulary'

/** Suggestions while a component, an attribute or a name is being written, or on Ctrl-Space. */
export function lessonCompletion(vocabulary: () => StudioVocabulary): Extension {
  const source: CompletionSource = ({ state, pos, explicit }): CompletionResult | null => {
    const found = completionsAt(state.doc.toString(), pos, vocabulary())
    if (!found || found.options.length === 0) return null
    const lineEmpty = state.doc.lineAt(pos).text.trim() === ''
    if (!explicit && lineEmpty) return null
    return { from: found.from, to: Math.min(found.to, state.doc.length), filter: false, options: found.options.map(toCompletion) }
  }
  return autocompletion({ override: [source], icons: false, maxRenderedOptions: 200, activateOnTypingDelay: 60, closeOnBlur: true })
}

function toCompletion({ label, detail, write }: Suggestion): Completion {
  const shown = detail.length > 80 ? `${detail.slice(0, 79)}…` : detail
  return {
    label,
    detail: shown,
    ...(write
      ? {
          apply: (view: EditorView, _completion: Completion, from: number, to: number) => {
            const { text, caret } = write(label)
            view.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + caret }, scrollIntoView: true, userEvent: 'input.complete' })
            if (text[caret] === '"' || caret > text.length) setTimeout(() => startCompletion(view), 0)
          },
        }
      : {}),
  }
}

/** Enter takes what is chosen while suggestions are open. */
export const acceptKeys = [{ key: 'Enter', run: (view: EditorView) => completionStatus(view.state) === 'active' && acceptCompletion(view) }]
