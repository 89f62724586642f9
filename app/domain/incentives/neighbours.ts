/** Somebody who takes part, with the points of the month that is compared. */
export type Taking = { personId: string; name: string; points: number }

/** `by`: how many points they have beside the one who looks; less than none where they have fewer. */
export type Neighbour = { name: string; by: number }

/** Fewer than these, and a place among them says nothing and shows everybody. */
export const leastTaking = 5
const eachWay = 2

/**
 * Whom one who takes part sees: up to two just above and two just below, never a place in numbers, and nobody of the lowest third, so that
 * nobody is shown as last. Null where too few take part, or they do not themselves. Equal points stand in the order of names.
 */
export function neighboursOf(all: readonly Taking[], personId: string): { above: Neighbour[]; below: Neighbour[] } | null {
  if (all.length < leastTaking) return null
  const order = [...all].sort((one, other) => other.points - one.points || one.name.localeCompare(other.name, 'en') || (one.personId < other.personId ? -1 : 1))
  const place = order.findIndex((one) => one.personId === personId)
  const own = order[place]
  if (!own) return null
  const shown = order.length - Math.floor(order.length / 3)
  const told = ({ name, points }: Taking): Neighbour => ({ name, by: points - own.points })
  const upTo = Math.min(place, shown)
  return { above: order.slice(Math.max(0, upTo - eachWay), upTo).map(told), below: order.slice(place + 1, Math.min(place + 1 + eachWay, shown)).map(told) }
}

/** The whole month before the one of `now` (ms epoch), as ISO moments: from, and until without it. */
export function monthBefore(now: number): { from: string; until: string } {
  const at = new Date(now)
  const start = (months: number) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1)).toISOString()
  return { from: start(-1), until: start(0) }
}
