import type { Told } from './outcome'

/**
 * What became of an event that came in.
 * - `recorded`: it was new. `repeated`: it was there already, word for word; nothing changed.
 * - `corrected`: a higher version of what was there; it is in force now and the old one is kept.
 * - `outdated`: a version lower than the one in force, come late; it is kept and changes nothing.
 * - `waiting`: nobody here is known to be its person.
 * - `refused`: it cannot be so; the reason is told.
 */
export const fates = ['recorded', 'repeated', 'corrected', 'outdated', 'waiting', 'refused'] as const
export type Fate = (typeof fates)[number]

/** One version that is there, with what its source said, as `saidOf` writes it. */
export type Standing = { version: number; said: string }

/** What becomes of a version that arrives beside those that are there; `other-words`: the same version was told otherwise before. */
export function fateOf(standing: readonly Standing[], arriving: Standing): Exclude<Fate, 'waiting' | 'refused'> | 'other-words' {
  const same = standing.find(({ version }) => version === arriving.version)
  if (same) return same.said === arriving.said ? 'repeated' : 'other-words'
  if (standing.length === 0) return 'recorded'
  return standing.every(({ version }) => version < arriving.version) ? 'corrected' : 'outdated'
}

/**
 * What becomes of a version that arrives for somebody who is known here or is not. `waited`: what was said in this version when it came in for somebody unknown, null where it
 * did not; a version that waits cannot be told in other words either.
 */
export function arrivalOf(standing: readonly Standing[], arriving: Standing, { waited, isKnown }: { waited: string | null; isKnown: boolean }): Exclude<Fate, 'refused'> | 'other-words' {
  const fate = fateOf(standing, arriving)
  if (fate === 'repeated' || fate === 'other-words') return fate
  if (waited !== null && waited !== arriving.said) return 'other-words'
  return isKnown ? fate : 'waiting'
}

/** The version in force: the highest. */
export const inForce = <T extends { version: number }>(versions: readonly T[]): T | null =>
  versions.reduce<T | null>((highest, one) => (highest === null || one.version > highest.version ? one : highest), null)

/** What a source said, as text that is the same whatever order its fields came in. */
export const saidOf = (told: Told): string => JSON.stringify(Object.fromEntries(Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1))))
