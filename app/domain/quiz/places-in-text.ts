/** A text with places names each as `[[id]]`. */
const mark = /\[\[([^[\]]+)\]\]/g

/** The ids of the places that a text names, in reading order. */
export const placesIn = (text: string): string[] => [...text.matchAll(mark)].map((found) => found[1] as string)

/** A text cut at its places: words and places by turns, for those who draw it. */
export type Piece = { words: string } | { place: string }

export function piecesOf(text: string): Piece[] {
  return text.split(mark).flatMap((piece, at): Piece[] => (at % 2 === 1 ? [{ place: piece }] : piece === '' ? [] : [{ words: piece }]))
}

/** Places in reading order; those the text does not name come last. */
export function inReadingOrder<T extends { id: string }>(text: string, places: readonly T[]): T[] {
  const order = placesIn(text)
  const rank = ({ id }: T) => (order.includes(id) ? order.indexOf(id) : order.length)
  return [...places].sort((a, b) => rank(a) - rank(b))
}

/** `Gap 2`: what a place is called, by its turn in reading order; `Gap` where it is the only one. */
export function gapName(text: string, places: readonly { id: string }[], id: string): string {
  return places.length === 1 ? 'Gap' : `Gap ${inReadingOrder(text, places).findIndex((place) => place.id === id) + 1}`
}
