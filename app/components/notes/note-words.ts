/** What a note may hold, in characters. */
export const mostQuote = 1000
export const mostBody = 4000

export const noteProblems = {
  empty: 'Write something, or select words to highlight.',
  'too-many': 'You have as many notes as can be kept. Delete some first.',
  unreachable: 'There is no connection just now. Your note is still here; try again in a moment.',
  gone: 'This note is no longer there.',
} as const

export type NoteDone = { done: 'added' | 'changed' | 'deleted' | 'restored'; id: string }
