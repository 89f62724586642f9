import { wordsIn } from './fold-words'
import { longestQuery } from './search-limits'
import { stem } from './stem'

/** One word that must occur. `isLast`: it may still be being typed, so its beginning is enough. */
export type QueryWord = { word: string; stem: string; isLast: boolean }

const mostWords = 8

/** Words that nearly every text holds: to ask for them narrows nothing. */
const stopWords = new Set(
  ('a an and are as at be but by can do does for from had has have how i if in into is it its may me my no not of on or our shall she so than that the their ' +
    'them then there these they this to was we were what when where which who whom why will with you your').split(' '),
)

/**
 * What somebody looks for: at most eight different words of the first 200 characters, folded and stemmed. No sign has a meaning, so
 * nothing typed can be a mistake. Stop words count only where there is nothing else. Empty for a text without a word.
 */
export function parseQuery(text: string): QueryWord[] {
  const typed = [...wordsIn(text.slice(0, longestQuery))].map(({ word }) => word)
  const telling = typed.filter((word) => !stopWords.has(word))
  const words = [...new Set(telling.length > 0 ? telling : typed)].slice(0, mostWords)
  const last = words.length - 1
  const isWhole = telling.length > 0 && telling.at(-1) !== typed.at(-1)
  return words.map((word, index) => ({ word, stem: stem(word), isLast: index === last && !isWhole }))
}

/** Whether a folded word answers the query's word. */
export function answers(word: string, query: QueryWord): boolean {
  if (word === query.word || (query.isLast && word.startsWith(query.word))) return true
  // A stem keeps its word's first two letters, so most words need no stemming.
  return word.slice(0, 2) === query.stem.slice(0, 2) && stem(word) === query.stem
}
