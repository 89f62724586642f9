const word = /[\p{L}\p{N}]+(?:['’.,&/-][\p{L}\p{N}]+)*/gu

/** How many words a reader meets. A hyphenated word, a number with its decimals and "don't" are one each. */
export function countWords(texts: Iterable<string>): number {
  let words = 0
  for (const text of texts) words += text.match(word)?.length ?? 0
  return words
}
