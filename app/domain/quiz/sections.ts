/** Which items of the bank a random draw may take; an empty list asks nothing of that kind. Difficulty is the author's logit, both ends included; `banks` are the modules whose banks it draws from, left out where that is the quiz's own. */
export type DrawFrom = {
  skills: readonly string[]
  clauseTypes: readonly string[]
  tags: readonly string[]
  difficultyFrom: number | null
  difficultyTo: number | null
  banks?: readonly string[]
}

/** The banks that a section draws from: those it names, else the one of its quiz. */
export const drawnBanks = ({ banks = [] }: DrawFrom, own: string): readonly string[] => (banks.length > 0 ? banks : [own])

/** Every bank that a quiz may draw from, its own first. */
export const banksOfQuiz = (sections: readonly Section[], own: string): string[] =>
  [...new Set([own, ...sections.flatMap((section) => ('draw' in section ? drawnBanks(section.from, own) : []))])]

/** One part of a quiz, in its order: these items, or so many at random from a bank or several. */
export type Section = { title: string; shuffle: boolean } & ({ items: readonly string[] } | { draw: number; from: DrawFrom })
