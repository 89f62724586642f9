import { type DiffLine, diffTexts, type Fold, foldLines } from '../../library/diff-texts'

/** A text that can be compared: a version by its number, or the draft. */
export type Comparable = { name: string; label: string; source: string }

/** `rows` are folded where nothing changed, unless the whole text is asked for. */
export type Comparison = { from: string; to: string; rows: (DiffLine | Fold)[]; removed: number; added: number; whole: boolean }

const around = 3

export function compareTexts(from: Comparable, to: Comparable, whole: boolean): Comparison {
  const { lines, removed, added } = diffTexts(from.source, to.source)
  return { from: from.label, to: to.label, rows: whole ? lines : foldLines(lines, around), removed, added, whole }
}
