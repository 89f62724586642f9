/** The list with the element at `from` standing at `to`; a place beyond an end is the end. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = [...list]
  const taken = rest.splice(from, 1)
  rest.splice(Math.max(0, Math.min(rest.length, to)), 0, ...taken)
  return rest
}

/** The list with `id` standing before or after `other`. */
export function movedBeside(list: readonly string[], id: string, other: string, edge: 'before' | 'after'): string[] {
  if (id === other || !list.includes(id) || !list.includes(other)) return [...list]
  const rest = list.filter((one) => one !== id)
  rest.splice(rest.indexOf(other) + (edge === 'after' ? 1 : 0), 0, id)
  return rest
}
