import { pairsOf, splitPair } from '../picks'

/** Whether picks are pairs of known places, each once, with a value that the place takes. */
export function arePairs(picks: readonly string[], takes: ReadonlyMap<string, (value: string) => boolean>): boolean {
  const places = new Set<string>()
  return picks.every((pick) => {
    const pair = splitPair(pick)
    if (!pair || places.has(pair.part) || !takes.get(pair.part)?.(pair.value)) return false
    places.add(pair.part)
    return true
  })
}

export const isOneOf = (list: readonly { id: string }[]) => (value: string) => list.some(({ id }) => id === value)

/** The share of places filled right: the mean over all places of what each earns, in [0, 1]. */
export function shareOfPlaces<T extends { id: string }>(places: readonly T[], picks: readonly string[], earns: (place: T, value: string) => number): number {
  if (places.length === 0) return 0
  const given = pairsOf(picks)
  const sum = places.reduce((total, place) => {
    const value = given.get(place.id)
    return value === undefined ? total : total + earns(place, value)
  }, 0)
  return sum / places.length
}

/** The words of the thing with this id; null where there is none. */
export const textOf = (list: readonly { id: string; text: string }[], id: string | undefined): string | null =>
  list.find((one) => one.id === id)?.text ?? null
