/**
 * How well somebody was seen to do at work what a skill asks for, from least to most. The words are what an observer says by choosing a
 * level; `score` in [0, 1] is what it counts as. Ids stand in facts: a level may be reworded, never reused for something else.
 */
export const observedLevels = [
  { id: 'helped-throughout', score: 0, words: 'Needed help throughout' },
  { id: 'helped-often', score: 0.25, words: 'Did some of it, and needed help with the rest' },
  { id: 'prompted', score: 0.5, words: 'Did it after a hint or two' },
  { id: 'alone', score: 0.75, words: 'Did it alone' },
  { id: 'explained', score: 1, words: 'Did it alone, and could explain why' },
] as const

export type ObservedLevel = (typeof observedLevels)[number]['id']

export const observedLevelIds = observedLevels.map(({ id }) => id)

const levelOf = (id: string) => observedLevels.find((level) => level.id === id)

/** What a level counts as, in [0, 1]. */
export const observedScore = (id: ObservedLevel): number => levelOf(id)?.score ?? 0

/** What a level says; one that is no longer offered is said by its id. */
export const observedWords = (id: string): string => levelOf(id)?.words ?? id
