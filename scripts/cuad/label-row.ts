import { cleanExcerpt } from '~/domain/content/clause-excerpt'
import { hideHeading } from '~/domain/content/clause-heading'
import type { ClauseType } from '~/domain/content/taxonomy'
import type { MasterRow } from './read-master-clauses'

/**
 * One excerpt under one label. `words` is the cleaned passage, `text` the same with a telling heading hidden; `labels` holds its own
 * type and each drilled type of the contract whose passage overlaps it: one holds the other or a whole sentence of the other.
 * `ordinal` counts from 0 within row and type.
 */
export type Labelled = { type: ClauseType; words: string; text: string; labels: Set<string>; filename: string; ordinal: number }

/** Every excerpt of one contract, cleaned, in the order of the types. */
export function labelRow(row: MasterRow, types: readonly ClauseType[]): Labelled[] {
  const excerpts = new Map(row.cells.map((cell) => [cell.column, cell.excerpts]))
  const all = types.flatMap((type) =>
    (excerpts.get(type.column) ?? []).map((raw, ordinal) => {
      const words = cleanExcerpt(raw)
      return { type, words, text: hideHeading(words, type), labels: new Set([type.id]), filename: row.filename, ordinal }
    }),
  )
  const drilled = all.filter(({ type }) => type.drill)
  const pieces = new Map(drilled.map((labelled) => [labelled, piecesOf(labelled.words)]))
  const holds = (whole: Labelled, part: Labelled) => pieces.get(part)?.some((piece) => whole.words.includes(piece)) ?? false
  for (const one of drilled) {
    for (const other of drilled) {
      if (holds(one, other) || holds(other, one)) one.labels.add(other.type.id)
    }
  }
  return all
}

// Shorter sentences ("Governing law.") recur without saying the same thing.
const SHORTEST_SENTENCE = 40

function piecesOf(words: string): string[] {
  const sentences = words.split(/(?<=[.;:]) |\[…\]/).map((sentence) => sentence.trim())
  return [words, ...sentences.filter((sentence) => sentence.length >= SHORTEST_SENTENCE)]
}
