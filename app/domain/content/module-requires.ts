/** Which modules come first. `requires` of each module by its id; ids that are no modules end a chain. */
export type Requires = ReadonlyMap<string, readonly string[]>

/**
 * The way round that asking for `wanted` before `id` would make: ids from `id` back to `id`, or null. Nobody could ever begin a module
 * on such a way.
 */
export function circleThrough(requires: Requires, id: string, wanted: readonly string[]): string[] | null {
  const cameFrom = new Map<string, string>()
  const open = wanted.map((next) => ({ next, from: id }))
  for (let step = open.shift(); step; step = open.shift()) {
    const { next, from } = step
    if (next === id) return wayBack(cameFrom, id, from)
    if (cameFrom.has(next)) continue
    cameFrom.set(next, from)
    for (const further of requires.get(next) ?? []) open.push({ next: further, from: next })
  }
  return null
}

function wayBack(cameFrom: ReadonlyMap<string, string>, id: string, last: string): string[] {
  const way = [id]
  for (let at = last; at !== id; at = cameFrom.get(at) ?? id) way.unshift(at)
  return [id, ...way]
}
