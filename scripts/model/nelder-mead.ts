/** A point and the value there. */
export type Point = { at: number[]; value: number }

export type Search = { start: readonly number[]; step: number; tolerance: number; mostValues: number; onValue?: (done: number, best: number) => boolean | void }

/**
 * The lowest value found from `start` by the downhill simplex of Nelder & Mead (1965), with the coefficients that fit the number of
 * dimensions (Gao & Han 2012, doi 10.1007/s10589-010-9329-3). It ends when the simplex holds values closer than `tolerance`, after
 * `mostValues` values, or when `onValue` says false. A value that is not a number counts as the highest.
 */
export function nelderMead(valueOf: (at: readonly number[]) => number, { start, step, tolerance, mostValues, onValue = () => true }: Search): Point {
  const n = start.length
  const ways = { expand: 1 + 2 / n, contract: 0.75 - 1 / (2 * n), shrink: 1 - 1 / n }
  let done = 0
  let best = Infinity
  let wanted = true
  const measure = (at: number[]): Point => {
    const found = valueOf(at)
    const value = Number.isNaN(found) ? Infinity : found
    done += 1
    best = Math.min(best, value)
    if (onValue(done, best) === false) wanted = false
    return { at, value }
  }
  const byValue = (a: Point, b: Point) => a.value - b.value
  let simplex = [measure([...start]), ...start.map((_, axis) => measure(start.map((x, other) => (other === axis ? x + step : x))))].sort(byValue)
  while (wanted && done < mostValues && last(simplex).value - first(simplex).value > tolerance) {
    const worst = last(simplex)
    const centre = start.map((_, axis) => simplex.slice(0, -1).reduce((sum, { at }) => sum + (at[axis] ?? 0), 0) / n)
    const along = (way: number) => measure(centre.map((x, axis) => x + way * (x - (worst.at[axis] ?? 0))))
    const better = improve(along, simplex, ways)
    if (better) simplex = [...simplex.slice(0, -1), better].sort(byValue)
    else simplex = shrunk(simplex, ways.shrink, measure).sort(byValue)
  }
  return first(simplex)
}

/** A point to take the place of the worst one: mirrored, further, or nearer; null where none is better. */
function improve(along: (way: number) => Point, simplex: readonly Point[], { expand, contract }: { expand: number; contract: number }): Point | null {
  const mirrored = along(1)
  if (mirrored.value < first(simplex).value) {
    const further = along(expand)
    return further.value < mirrored.value ? further : mirrored
  }
  if (mirrored.value < (simplex.at(-2)?.value ?? Infinity)) return mirrored
  const outside = mirrored.value < last(simplex).value
  const nearer = along(outside ? contract : -contract)
  return nearer.value < (outside ? mirrored.value : last(simplex).value) ? nearer : null
}

function shrunk(simplex: readonly Point[], by: number, measure: (at: number[]) => Point): Point[] {
  const best = first(simplex)
  return [best, ...simplex.slice(1).map(({ at }) => measure(at.map((x, axis) => (best.at[axis] ?? 0) + by * (x - (best.at[axis] ?? 0)))))]
}

const first = (simplex: readonly Point[]) => simplex[0] as Point
const last = (simplex: readonly Point[]) => simplex.at(-1) as Point
