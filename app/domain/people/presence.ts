/** How often an open editor says that it is open, and how long its last word counts, in ms: two beats may be lost. */
export const beatMs = 15_000
export const presentMs = 45_000

/** The earliest moment, in ms epoch, at which somebody must have been seen to count as there. */
export const presentSince = (now: number): number => now - presentMs
