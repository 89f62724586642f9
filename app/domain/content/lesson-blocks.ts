/** What finishes a lesson: every block seen, every checkpoint answered, or both. */
export const completionRules = ['read', 'checkpoints', 'read+checkpoints'] as const

export type CompletionRule = (typeof completionRules)[number]

/**
 * One top-level part of a lesson. `key`: 12 hex digits over what it says, whatever its place, with `-2`, `-3`… when the same is said
 * again; an untouched block keeps its key in the next version. `words` of its own text. `itemId`: what a checkpoint asks, the whole id
 * of an item. `checks`: how many boxes a checklist has.
 */
export type LessonBlock = { key: string; kind: 'text' | 'checkpoint' | 'checklist'; words: number; itemId?: string; checks?: number }

/** The id of a block's element on the page of its lesson. */
export function blockAnchor(key: string): string {
  return `b-${key}`
}
