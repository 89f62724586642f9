/** Which items of the bank a random draw may take; an empty list asks nothing of that kind. Difficulty is the author's logit, both ends included. */
export type DrawFrom = {
  skills: readonly string[]
  clauseTypes: readonly string[]
  tags: readonly string[]
  difficultyFrom: number | null
  difficultyTo: number | null
}

/** One part of a quiz, in its order: these items, or so many at random from the quiz's bank. */
export type Section = { title: string; shuffle: boolean } & ({ items: readonly string[] } | { draw: number; from: DrawFrom })
