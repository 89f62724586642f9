/** Letters that no decomposition turns into a plain one, and how they are typed where they are not on the keys. */
const plainFor: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' }

const longestWord = 64

/** One word of a text, folded, and where it stands: `start` and `end` count UTF-16 units, `end` excluded. */
export type Word = { word: string; start: number; end: number }

/**
 * A word as it is compared: lower case, without diacritics, without a possessive `'s` and without apostrophes, at most 64 units.
 * Holds letters and digits only, whatever it is given; empty where nothing of that kind is left.
 */
export function foldWord(text: string): string {
  if (/^[a-z0-9]+$/.test(text)) return text.slice(0, longestWord)
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[’']s$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => plainFor[letter] ?? letter)
    .slice(0, longestWord)
    .replace(/[\uD800-\uDBFF]$/, '')
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’'][\p{L}\p{N}\p{M}]+)*/gu

/** Every word of a text in order. All else (blanks, hyphens, marks) only parts them. */
export function* wordsIn(text: string): Generator<Word> {
  for (const match of text.matchAll(wordPattern)) {
    const word = foldWord(match[0])
    if (word) yield { word, start: match.index, end: match.index + match[0].length }
  }
}
