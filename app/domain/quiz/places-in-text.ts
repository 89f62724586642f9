import { placesIn } from './placed-text'

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
