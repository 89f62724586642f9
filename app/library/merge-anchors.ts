/** The places, in each text, of lines that stand in all of them once and in one order: where texts can be cut without splitting a change. */
export type Anchor = { a: number; o: number; b: number }

export function findAnchors(a: readonly string[], o: readonly string[], b: readonly string[]): Anchor[] {
  const [inA, inB] = [placesOfUnique(a), placesOfUnique(b)]
  const shared: Anchor[] = []
  for (const [line, at] of placesOfUnique(o)) {
    const [atA, atB] = [inA.get(line), inB.get(line)]
    if (atA !== undefined && atB !== undefined) shared.push({ a: atA, o: at, b: atB })
  }
  shared.sort((one, other) => one.o - other.o)
  return longestRising(longestRising(shared, (one) => one.a), (one) => one.b)
}

function placesOfUnique(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  const repeated = new Set<string>()
  lines.forEach((line, at) => (places.has(line) ? repeated.add(line) : places.set(line, at)))
  for (const line of repeated) places.delete(line)
  return places
}

/** A longest subsequence whose measure rises, in n log n (Fredman, On computing the length of longest increasing subsequences, 1975). */
function longestRising(all: readonly Anchor[], measure: (one: Anchor) => number): Anchor[] {
  const ends: number[] = []
  const before: number[] = []
  all.forEach((one, index) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (measure(all[ends[middle]!]!) < measure(one)) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? ends[low - 1]! : -1
    ends[low] = index
  })
  const rising: Anchor[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) rising.push(all[at]!)
  return rising.reverse()
}
