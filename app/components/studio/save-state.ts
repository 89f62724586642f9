import type { EditorReply } from './reply'

/** Where the text is just now. `draft`: there is one. `why` it is not saved: `overtaken`, `away` (no answer), or the fault in words. */
export type SaveState = { is: 'saving' } | { is: 'waiting' } | { is: 'saved'; at: number | null; draft: boolean } | { is: 'stuck'; why: string }

/** When a reply says that its text was saved, in ms epoch. */
export const savedAtOf = (reply: EditorReply | undefined): number | null => (reply?.outcome === 'saved' ? reply.savedAt : null)

/** One line on it. `clock` says a time; nothing is said of one where there is no clock yet. */
export function saveWords(state: SaveState, clock: ((time: number) => string) | null): string {
  if (state.is === 'saving') return 'Saving'
  if (state.is === 'waiting') return 'Not saved yet'
  if (state.is === 'saved') return state.draft ? `Saved${state.at !== null && clock ? ` ${clock(state.at)}` : ''}` : ''
  if (state.why === 'overtaken') return 'Not saved: somebody else’s text came between'
  return state.why === 'away' ? 'Not saved: there is no connection, trying again' : `Not saved: ${state.why}`
}
