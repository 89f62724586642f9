const singleQuotes = /[‘’‚‛′´`]/g
const doubleQuotes = /[“”„‟″«»]/g
const dashes = /[‐‑‒–—―−﹘]/g
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/**
 * Words as they are compared: one form of each letter (Unicode NFKC), one sort of quotes and dashes, single spaces, nothing unseen, no
 * full stop or other mark at the end, and small letters unless case matters. Words that are nothing but marks stay.
 */
export function normalText(words: string, caseSensitive = false): string {
  const plain = words.replace(unseen, '').replace(singleQuotes, "'").replace(doubleQuotes, '"').normalize('NFKC').replace(dashes, '-')
  const spaced = plain.replace(/\s+/g, ' ').trim()
  const open = withoutFinalMarks(spaced) || spaced
  return caseSensitive ? open : open.toLowerCase()
}

/** By hand, since a pattern for a run at the end takes the square of its length on hostile text. */
function withoutFinalMarks(words: string): string {
  let end = words.length
  while (end > 0 && '.,;:!? '.includes(words[end - 1] as string)) end--
  return words.slice(0, end)
}
