/** A piece of a text with places: words, or the place of a gap, a span or a change by its id. */
export type Piece = { words: string; place: null } | { words: null; place: string }

const marker = /\[\[([A-Za-z0-9_-]+)\]\]/g

/** A text with `[[id]]` in it, in pieces from its beginning to its end. No piece is empty; what looks like a marker but is none stays words. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of text.matchAll(marker)) {
    if (found.index > from) pieces.push({ words: text.slice(from, found.index), place: null })
    pieces.push({ words: null, place: found[1] ?? '' })
    from = found.index + found[0].length
  }
  if (from < text.length) pieces.push({ words: text.slice(from), place: null })
  return pieces
}

/** The ids a text names, in their order. */
export const placesIn = (text: string): string[] => piecesOf(text).flatMap(({ place }) => (place === null ? [] : [place]))
