/** A spot in the drawing, in pixels. */
export type Spot = { x: number; y: number }

const around = [[13, 0], [-13, 0], [0, -12], [0, 12], [11, -10], [-11, -10], [11, 10], [-11, 10]] as const

/** How near two middles may be before one hides the other. */
const room = { number: { x: 15, y: 11 }, dot: { x: 11, y: 10 } }

const overlaps = (one: Spot, other: Spot, { x, y }: Spot) => Math.abs(one.x - other.x) < x && Math.abs(one.y - other.y) < y

/** Where the middle of each dot's number stands: of the places around the dot the first that hides the fewest dots and numbers. */
export function placeNumbers(dots: readonly Spot[]): Spot[] {
  const placed: Spot[] = []
  for (const dot of dots) {
    const spots = around.map(([right, down]) => ({ x: dot.x + right, y: dot.y + down }))
    const hidden = spots.map((spot) => placed.filter((other) => overlaps(spot, other, room.number)).length + dots.filter((other) => other !== dot && overlaps(spot, other, room.dot)).length)
    placed.push(spots[hidden.indexOf(Math.min(...hidden))] ?? dot)
  }
  return placed
}
