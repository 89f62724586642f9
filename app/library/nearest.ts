/**
 * How many single letters must be put in, taken out, replaced or swapped with their neighbour to turn one word into the other
 * (optimal string alignment distance, Damerau 1964 with one edit per place). O(a·b).
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1)
      current.push(cost)
    }
    beforeLast = last
    last = current
  }
  return last[b.length]!
}

/**
 * The name most like the given one, whatever its case, or null when none is close: more than three edits away, or more than
 * half of its letters. The first of equals wins. Words over 64 letters have no neighbour.
 */
export function nearest(name: string, names: Iterable<string>): string | null {
  if (name.length > 64) return null
  let best: string | null = null
  let least = Math.min(3, Math.floor(name.length / 2)) + 1
  for (const candidate of names) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}
