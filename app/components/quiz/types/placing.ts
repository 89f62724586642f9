import type { Named } from '../../../domain/quiz/body'
import { joinPair, pairsOf } from '../../../domain/quiz/picks'

/** What can be put in places, each as often as `uses` says; 0: any number of times. */
export type Placeable = Named & { uses: number }

/**
 * The picks once `value` stands in `place`, in the order of the places; an empty value empties the place. A choice that is used up
 * leaves the place it was put in first.
 */
export function put(picks: readonly string[], places: readonly string[], { place, value, uses }: { place: string; value: string; uses: number }): string[] {
  const filled = pairsOf(picks)
  filled.delete(place)
  if (value !== '') {
    const others = places.filter((one) => filled.get(one) === value)
    if (uses > 0 && others.length >= uses) filled.delete(others[0] ?? '')
    filled.set(place, value)
  }
  return places.flatMap((one) => (filled.has(one) ? [joinPair(one, filled.get(one) ?? '')] : []))
}

/** How many places a choice stands in. */
export const usesOf = (picks: readonly string[], id: string): number => [...pairsOf(picks).values()].filter((value) => value === id).length
