import { fingerprint } from '../../domain/content/fingerprint'

/** An id for a part of a question, made of its words: neither its place nor its order can be told from it. Free of those that are taken. */
export function partIdFor(words: string, taken: ReadonlySet<string>): string {
  const hash = fingerprint(words)
  for (let length = 4; length <= hash.length; length++) {
    const id = `p${hash.slice(0, length)}`
    if (!taken.has(id)) return id
  }
  return partIdFor(`${words}\n`, taken)
}
