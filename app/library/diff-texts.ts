import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Stretch } from './word-diff'

/**
 * A line of a comparison. `before` and `after`: its number in either text, counted from 1, null where it is not in that text. The
 * stretches of a removed or added line that has a counterpart mark the words that differ; those other than `added` spell the removed
 * line, those other than `removed` the added one, to the letter.
 */
export type DiffLine = { kind: 'same' | 'removed' | 'added'; before: number | null; after: number | null; stretches: Stretch[] }

export type TextDiff = { lines: DiffLine[]; removed: number; added: number }

const mostEdits = 1000
const longestLine = 4000

/**
 * What turns `before` into `after`, line by line (Myers, An O(ND) Difference Algorithm, 1986), with the words marked inside lines that
 * were replaced. Texts more than a thousand lines apart count as replaced whole, so that no comparison takes long.
 */
export function diffTexts(before: string, after: string): TextDiff {
  const [a, b] = [before.split('\n'), after.split('\n')]
  const parts = diffArrays(a, b, { maxEditLength: mostEdits }) ?? [
    { removed: true, added: false, value: a },
    { removed: false, added: true, value: b },
  ]
  const lines: DiffLine[] = []
  let [left, right, removed, added] = [1, 1, 0, 0]
  for (const [index, part] of parts.entries()) {
    if (part.removed) {
      const next = parts[index + 1]
      const counterparts = next?.added ? next.value : []
      part.value.forEach((text, at) => lines.push({ kind: 'removed', before: left++, after: null, stretches: words(text, counterparts[at], 'removed') }))
      removed += part.value.length
    } else if (part.added) {
      const last = parts[index - 1]
      const counterparts = last?.removed ? last.value : []
      part.value.forEach((text, at) => lines.push({ kind: 'added', before: null, after: right++, stretches: words(text, counterparts[at], 'added') }))
      added += part.value.length
    } else {
      for (const text of part.value) lines.push({ kind: 'same', before: left++, after: right++, stretches: [{ kind: 'same', text }] })
    }
  }
  return { lines, removed, added }
}

/** One side of a replaced line: its own words, marked where the other side lacks them. Lines with little in common are marked whole. */
function words(text: string, other: string | undefined, side: 'removed' | 'added'): Stretch[] {
  const whole: Stretch[] = [{ kind: side, text }]
  if (other === undefined || text.length > longestLine || other.length > longestLine) return whole
  const [from, to] = side === 'removed' ? [text, other] : [other, text]
  const stretches = diffWordsWithSpace(from, to)
    .filter((part) => (side === 'removed' ? !part.added : !part.removed))
    .map((part): Stretch => ({ kind: part.removed ? 'removed' : part.added ? 'added' : 'same', text: part.value }))
  const shared = stretches.filter((one) => one.kind === 'same').reduce((sum, one) => sum + one.text.trim().length, 0)
  return shared * 3 >= text.trim().length ? stretches : whole
}

/** A stretch of equal lines that is left out: how many, and the first of them in either text. */
export type Fold = { kind: 'fold'; count: number; before: number; after: number }

/** Leave out equal lines farther than `around` lines from any change. A single line is never folded, as its fold is no shorter. */
export function foldLines(lines: readonly DiffLine[], around: number): (DiffLine | Fold)[] {
  const near = new Set<number>()
  lines.forEach((line, index) => {
    if (line.kind === 'same') return
    for (let at = Math.max(0, index - around); at <= Math.min(lines.length - 1, index + around); at++) near.add(at)
  })
  const folded: (DiffLine | Fold)[] = []
  let start = 0
  while (start < lines.length) {
    let end = start
    while (end < lines.length && near.has(end) === near.has(start)) end++
    const first = lines[start]
    if (near.has(start) || end - start < 2 || !first || first.before === null || first.after === null) folded.push(...lines.slice(start, end))
    else folded.push({ kind: 'fold', count: end - start, before: first.before, after: first.after })
    start = end
  }
  return folded
}
