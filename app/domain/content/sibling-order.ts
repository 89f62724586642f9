/** The order of things that share a parent, as a list of ids without repeats. */

/** `id` right before `before`, or last where that is null; null when `before` is not among them. Everything else keeps its order. */
export function placeBefore(order: readonly string[], id: string, before: string | null): string[] | null {
  if (before === id) return order.includes(id) ? [...order] : null
  const others = order.filter((one) => one !== id)
  if (before === null) return [...others, id]
  const at = others.indexOf(before)
  return at === -1 ? null : [...others.slice(0, at), id, ...others.slice(at)]
}

/**
 * The standing order once files have a new one: what the files name comes in their order; each of the rest stays behind the one that
 * it stood behind, or first. Files that name what does not stand add nothing.
 */
export function followFiles(standing: readonly string[], files: readonly string[]): string[] {
  const there = new Set(standing)
  const result = [...new Set(files)].filter((id) => there.has(id))
  const named = new Set(result)
  for (const [index, id] of standing.entries()) {
    if (named.has(id)) continue
    const ahead = standing[index - 1]
    result.splice(ahead === undefined ? 0 : result.indexOf(ahead) + 1, 0, id)
  }
  return result
}
