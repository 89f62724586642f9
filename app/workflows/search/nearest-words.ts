import { wordsIn } from '../../domain/content/fold-words'
import { answers, type QueryWord } from '../../domain/content/search-query'
import { nearest } from '../../library/nearest'

/**
 * What may have been meant by words that lead nowhere: names that are nearly the whole of them, names with a word much like one of
 * them, then names that hold one of them. At most so many, best first; none twice.
 */
export function nearestWords(query: readonly QueryWord[], titles: readonly string[], most: number): string[] {
  const unique = [...new Set(titles)]
  const wordsOf = new Map(unique.map((title) => [title, [...wordsIn(title)].map(({ word }) => word)]))
  const known = new Set([...wordsOf.values()].flat())
  const byWhole = new Map(unique.map((title) => [wordsOf.get(title)?.join(' ') ?? '', title]))
  const whole = nearest(query.map(({ word }) => word).join(' '), byWhole.keys())
  const alike = query.flatMap(({ word }) => nearest(word, known) ?? [])
  const holding = (fits: (word: string) => boolean) => unique.filter((title) => wordsOf.get(title)?.some(fits)).sort((a, b) => a.length - b.length)
  const found = [
    ...(whole === null ? [] : [byWhole.get(whole) ?? '']),
    ...holding((word) => alike.includes(word)),
    ...holding((word) => query.some((one) => answers(word, one))),
  ]
  return [...new Set(found)].filter(Boolean).slice(0, most)
}
