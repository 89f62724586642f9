import type { AcceptedText } from './body'
import { bestText, withoutWildcards } from './match-text'
import { normalText } from './normal-text'

/** One slip for every four letters, four at the most: `indemnity` may have two, `cap` none. */
export const slipsAllowed = (length: number): number => Math.min(4, Math.floor(length / 4))

/**
 * The accepted text that wrong words nearly are, with how many slips of a letter lie between; null where they are right or far off. It
 * never earns anything: it shows a trainer which answers to look at. Words with other figures are not near: 30 days are not 60 days.
 */
export function nearMiss(answers: readonly AcceptedText[], typed: string, caseSensitive = false): { text: string; slips: number } | null {
  if (bestText(answers, typed, caseSensitive)) return null
  const words = normalText(typed)
  const near = answers.flatMap(({ text }) => {
    const wanted = normalText(withoutWildcards(text))
    if (figuresOf(words) !== figuresOf(wanted)) return []
    const slips = slipsBetween(words, wanted, slipsAllowed(wanted.length))
    return slips === null ? [] : [{ text: withoutWildcards(text), slips }]
  })
  return near.sort((a, b) => a.slips - b.slips)[0] ?? null
}

const figuresOf = (words: string): string => (words.match(/\d+/g) ?? []).join(' ')

/**
 * How many letters were left out, put in, changed or swapped with their neighbour, each place once; null where more than `most`.
 * Source: the optimal string alignment form of F. J. Damerau, "A technique for computer detection and correction of spelling errors",
 * Communications of the ACM 7(3), 1964.
 */
export function slipsBetween(one: string, other: string, most: number): number | null {
  const [a, b] = [[...one], [...other]]
  if (Math.abs(a.length - b.length) > most) return null
  let before: number[] = []
  let row = b.map((_, at) => at).concat(b.length)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let slips = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, at(before, j - 2) + 1)
      next.push(slips)
    }
    before = row
    row = next
  }
  const slips = at(row, b.length)
  return slips <= most ? slips : null
}

const at = (row: readonly number[], place: number): number => row[place] ?? Infinity
