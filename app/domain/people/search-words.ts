const longest = 100
const most = 5

/**
 * What to look for, word by word; every word is given in each way names are cased. A database that folds only ASCII letters (SQLite's
 * `lower`) then finds `Élise` by `élise` and by `ÉLISE` as well. At most five words of the first hundred characters; control characters,
 * which no name holds and PostgreSQL refuses, part words like blanks.
 */
export function searchWords(text: string): string[][] {
  const words = text.slice(0, longest).normalize('NFKC').split(/[\s\p{Cc}]+/u).filter(Boolean).slice(0, most)
  return words.map((word) => [...new Set([word, word.toLowerCase(), word.toUpperCase(), capitalised(word)])])
}

function capitalised(word: string): string {
  return word.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
}
