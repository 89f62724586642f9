import { wordsIn } from './fold-words'
import { answers, parseQuery } from './search-query'

type Named = { id: string; name: string }

/** The letter under which a name stands: its first, without diacritics, in upper case; `#` for what begins with none. */
export function letterOf(name: string): string {
  const [first] = wordsIn(name)
  const letter = first?.word.charAt(0).toUpperCase() ?? ''
  return /^\p{L}$/u.test(letter) ? letter : '#'
}

/** The letters that names stand under, in order, `#` last. */
export function lettersOf(terms: readonly Named[]): string[] {
  const letters = [...new Set(terms.map(({ name }) => letterOf(name)))]
  return letters.sort((a, b) => Number(a === '#') - Number(b === '#') || a.localeCompare(b, 'en'))
}

/** Terms in the order of the alphabet. */
export function inOrder<T extends Named>(terms: readonly T[]): T[] {
  return [...terms].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

/** The terms under a letter whose name or definition says every word of `q`; without either, all. */
export function narrow<T extends Named & { definition: string }>(terms: readonly T[], { letter, q }: { letter: string | null; q: string }): T[] {
  const query = parseQuery(q)
  return terms.filter((term) => {
    if (letter !== null && letterOf(term.name) !== letter) return false
    if (query.length === 0) return true
    const said = [...wordsIn(`${term.name} ${term.definition}`)]
    return query.every((word) => said.some((one) => answers(one.word, word)))
  })
}
