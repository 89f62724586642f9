import type { Certainty } from '../../domain/quiz/reviewed'

/** How sure one can be, from the least, and what it earns or costs. */
export const certaintyWords: readonly { value: Certainty; words: string; effect: string }[] = [
  { value: 1, words: 'Not very', effect: '+1 if right, 0 if wrong' },
  { value: 2, words: 'Fairly', effect: '+2 if right, −2 if wrong' },
  { value: 3, words: 'Very', effect: '+3 if right, −6 if wrong' },
]

export const sureWords = (sure: Certainty): string => certaintyWords.find(({ value }) => value === sure)?.words.toLowerCase() ?? ''
