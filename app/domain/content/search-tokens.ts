import { wordsIn } from './fold-words'
import type { QueryWord } from './search-query'
import { stem } from './stem'

/** What can be found: lessons that teach, terms that define, clause types that name. */
export const searchKinds = ['lesson', 'term', 'clause-type'] as const
export type SearchKind = (typeof searchKinds)[number]

/** One thing to be found, as text: its name, what heads or sums it up, and all else that it says. */
export type Searchable = { title: string; heads: readonly string[]; body: readonly string[] }

/** Raise it whenever the tokens of the same text would change: the index is then made anew at the next start. */
export const searchFormat = 'tokens-1'

/** A word that a body says so many times is what the text is about. */
const often = 3
/** PostgreSQL holds at most 1 MB of them in one row; a letter takes at most three bytes. */
const mostLetters = 250_000

/**
 * The tokens that stand for a text in either database's index. Each is two letters and a word: where it stands (`t`itle, `h`eads,
 * `b`ody, or `o`ften in the body), and whether it is a `s`tem or a whole `w`ord. Letters and digits only, no token twice.
 */
export function tokensOf({ title, heads, body }: Searchable): string[] {
  const tokens = new Set<string>()
  const stems = new Map<string, number>()
  let letters = 0
  const add = (token: string) => {
    if (tokens.has(token) || letters + token.length > mostLetters) return
    tokens.add(token)
    letters += token.length
  }
  const put = (place: 't' | 'h' | 'b', texts: readonly string[]) => {
    for (const text of texts) {
      for (const { word } of wordsIn(text)) {
        const root = stem(word)
        add(`${place}s${root}`)
        add(`${place}w${word}`)
        if (place === 'b') stems.set(root, (stems.get(root) ?? 0) + 1)
      }
    }
  }
  put('t', [title])
  put('h', heads)
  put('b', body)
  for (const [root, count] of stems) if (count >= often) add(`os${root}`)
  return [...tokens]
}

/** How many words a title has: of two titles that hold all that was asked, the shorter is the closer. */
export const wordCount = (title: string): number => [...wordsIn(title)].length

/** A token to look up, whole or as a beginning, and what it is worth to find it. */
export type Lookup = { token: string; prefix: boolean; weight: number }

/**
 * Where a word of a query may be found. An entry's score is, over the words, the sum of the best weight found for each: names before
 * headings before what is said often before what is said once, whole words before beginnings. One letter begins names only.
 */
export function lookupsOf({ word, stem: root, isLast }: QueryWord): Lookup[] {
  const whole = [
    { token: `ts${root}`, prefix: false, weight: 16 },
    { token: `hs${root}`, prefix: false, weight: 6 },
    { token: `os${root}`, prefix: false, weight: 3 },
    { token: `bs${root}`, prefix: false, weight: 2 },
  ]
  if (!isLast) return whole
  const beginnings = [
    { token: `tw${word}`, prefix: true, weight: 12 },
    { token: `hw${word}`, prefix: true, weight: 4 },
    { token: `bw${word}`, prefix: true, weight: 1 },
  ]
  return [...whole, ...([...word].length === 1 ? beginnings.slice(0, 1) : beginnings)]
}
