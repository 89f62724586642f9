/** Somebody in a list of people. */
export type Named = { id: string; name: string }

/** One collator for all comparisons: asking for the language anew with each would cost more than the rest of a sort. */
const names = new Intl.Collator('en')

/** By name, then by id. */
export const byName = (a: Named, b: Named): number => names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)

/** The lowest rank first, equals by name, then by id; each is ranked once. A new list. */
export function inOrder<T extends Named>(people: readonly T[], rank: (person: T) => number): T[] {
  return people
    .map((person) => ({ person, rank: rank(person) }))
    .sort((a, b) => a.rank - b.rank || byName(a.person, b.person))
    .map(({ person }) => person)
}
