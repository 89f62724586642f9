/**
 * Escaped signs of GIFT stand, while a question is taken apart, as two characters of which the first is in no text, so that every offset
 * keeps its meaning and no escaped sign parts anything.
 */
const mark = '\ufffe'
const letters: Record<string, string> = { '~': 't', '=': 'e', '#': 'h', '{': 'o', '}': 'c', ':': 'k', n: 'n', '\\': 'b' }
const signs = new Map(Object.entries(letters).map(([sign, letter]) => [letter, sign === 'n' ? '\n' : sign]))

export const hideEscapes = (text: string): string =>
  text.replaceAll(mark, ' ').replace(/\\([~=#{}:n\\])/g, (_whole, sign: string) => mark + (letters[sign] ?? ''))

export const showEscapes = (text: string): string => text.replace(/\ufffe(.)/g, (_whole, letter: string) => signs.get(letter) ?? '')

export const escapeGift = (text: string): string => text.replace(/[~=#{}:\\]/g, '\\$&').replaceAll('\n', '\\n')
