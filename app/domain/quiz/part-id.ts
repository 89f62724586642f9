import { fingerprint } from '../content/fingerprint'

const shortest = 6

/**
 * An id for a part of a question, made of its words: neither its place nor what is right can be told from it. Free of those that are
 * taken, which it does not add to. The same words in the same order get the same ids, wherever they come from.
 */
export function partIdFor(words: string, taken: ReadonlySet<string>): string {
  const hash = fingerprint(words)
  for (let length = shortest; length <= hash.length; length++) {
    const id = `p${hash.slice(0, length)}`
    if (!taken.has(id)) return id
  }
  return partIdFor(`${words}\n`, taken)
}

/** The ids of the parts of one list, one after the other. */
export function partIds(): (words: string) => string {
  const taken = new Set<string>()
  return (words) => {
    const id = partIdFor(words, taken)
    taken.add(id)
    return id
  }
}
