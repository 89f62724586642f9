/**
 * The stem of a folded English word, so that `terminates`, `terminated` and `termination` are one. M. F. Porter, "An algorithm for
 * suffix stripping", Program 14 (3), 1980, as printed. Words of one or two letters and words with anything but a to z stay as they are.
 */
export function stem(word: string): string {
  if (word.length <= 2 || !/^[a-z]+$/.test(word)) return word
  return tidyEnd(strip(strip(strip(yToI(pastAndPresent(plural(word))), doubleSuffixes, 1), adjectiveSuffixes, 1), lastSuffixes, 2))
}

/** The word as `c` (consonants) and `v` (vowels; y counts as one after a consonant). */
function shapeOf(word: string): string {
  let shape = ''
  for (const letter of word) shape += 'aeiou'.includes(letter) || (letter === 'y' && shape.endsWith('c')) ? 'v' : 'c'
  return shape
}

/** Porter's m: how often a vowel run is followed by a consonant run. */
const measure = (word: string): number => shapeOf(word).match(/v+c+/g)?.length ?? 0
const hasVowel = (word: string): boolean => shapeOf(word).includes('v')
const endsDouble = (word: string): boolean => word.at(-1) === word.at(-2) && shapeOf(word).endsWith('c')
/** Porter's *o: consonant, vowel, consonant at the end, the last not w, x or y. */
const endsShort = (word: string): boolean => shapeOf(word).endsWith('cvc') && !/[wxy]$/.test(word)

function plural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2)
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function pastAndPresent(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const ending = ['ed', 'ing'].find((one) => word.endsWith(one))
  if (!ending || !hasVowel(word.slice(0, -ending.length))) return word
  const rest = word.slice(0, -ending.length)
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`
  if (endsDouble(rest) && !/[lsz]$/.test(rest)) return rest.slice(0, -1)
  return measure(rest) === 1 && endsShort(rest) ? `${rest}e` : rest
}

const yToI = (word: string): string => (word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word)

type Suffixes = readonly (readonly [suffix: string, becomes: string])[]

const doubleSuffixes: Suffixes = [
  ['ational', 'ate'], ['tional', 'tion'], ['enci', 'ence'], ['anci', 'ance'], ['izer', 'ize'], ['abli', 'able'], ['alli', 'al'], ['entli', 'ent'],
  ['eli', 'e'], ['ousli', 'ous'], ['ization', 'ize'], ['ation', 'ate'], ['ator', 'ate'], ['alism', 'al'], ['iveness', 'ive'], ['fulness', 'ful'],
  ['ousness', 'ous'], ['aliti', 'al'], ['iviti', 'ive'], ['biliti', 'ble'],
]

const adjectiveSuffixes: Suffixes = [
  ['icate', 'ic'], ['ative', ''], ['alize', 'al'], ['iciti', 'ic'], ['ical', 'ic'], ['ful', ''], ['ness', ''],
]

const lastSuffixes: Suffixes = [
  'ement', 'ance', 'ence', 'able', 'ible', 'ment', 'ant', 'ent', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize', 'ion', 'al', 'er', 'ic', 'ou',
].map((suffix) => [suffix, ''])

/** Replace the first suffix that fits, where what is left measures at least so much. */
function strip(word: string, suffixes: Suffixes, least: number): string {
  const found = suffixes.find(([suffix]) => word.endsWith(suffix))
  if (!found) return word
  const [suffix, becomes] = found
  const rest = word.slice(0, -suffix.length)
  if (measure(rest) < least || (suffix === 'ion' && !/[st]$/.test(rest))) return word
  return rest + becomes
}

function tidyEnd(word: string): string {
  let tidy = word
  if (tidy.endsWith('e')) {
    const rest = tidy.slice(0, -1)
    if (measure(rest) > 1 || (measure(rest) === 1 && !endsShort(rest))) tidy = rest
  }
  return tidy.endsWith('ll') && measure(tidy) > 1 ? tidy.slice(0, -1) : tidy
}
