/** Under so many answers a correlation or a spread is mostly chance: the standard error of a correlation of 30 pairs is near 0.18. */
export const leastSittings = 30

/** A figure; how many there were where they were too few for it; null where it is not defined, because nothing varies. */
export type Figure = number | { tooFew: number } | null

/** The figure, unless it rests on too few. */
export const figureOf = (n: number, count: () => number | null): Figure => (n < leastSittings ? { tooFew: n } : count())

export const isTooFew = (figure: Figure): figure is { tooFew: number } => typeof figure === 'object' && figure !== null

/** The number, or null where there is none. */
export const numberIn = (figure: Figure): number | null => (typeof figure === 'number' ? figure : null)
