/**
 * Where an observation came from; each source has its weight as evidence in (0,1]. A checkpoint weighs least: it is answered beside the
 * very words that hold its answer, minutes after they were read, so being right says more of reading than of knowing. What a manager
 * observed at work weighs half a quiz answer: it is the real thing, but one person's judgement of it, and two supervisors who rate the same
 * person agree with a correlation of .52 (Viswesvaran, Ones and Schmidt 1996, doi 10.1037/0021-9010.81.5.557). What came of a real contract
 * weighs a little less than that: it counts most of all in the end, but several people have their hands in one contract.
 */
export const sourceWeight = { quiz: 1, drill: 0.6, observed: 0.5, outcome: 0.4, checkpoint: 0.3 } as const
export type EvidenceSource = keyof typeof sourceWeight

/**
 * One row about one person and one skill; append-only. An item of several skills gives one row for each, with the same
 * `observationId`. `predicted` is the probability of a right answer given before the answer was known, by `model`.
 * `seq` orders a person's evidence; `observedAt` is ms epoch.
 */
export type Evidence = {
  id: string
  personId: string
  seq: number
  skillId: string
  observationId: string
  score: number
  weight: number
  difficulty: number
  observedAt: number
  source: EvidenceSource
  attemptId: string | null
  itemVersionId: string | null
  /** The item of that version. */
  itemId: string | null
  predicted: number
  model: string
}

/** Consecutive rows of one observation, in order: what the model is updated with at once. */
export function groupByObservation<T extends { observationId: string }>(rows: readonly T[]): T[][] {
  const groups: T[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.[0]?.observationId === row.observationId) last.push(row)
    else groups.push([row])
  }
  return groups
}

/** A claim gives its holder a block of so many numbers for the rows it writes. */
export const rowsPerClaim = 1000

export function seqOf(claim: number, position: number): number {
  if (position >= rowsPerClaim) throw new RangeError(`One claim holds at most ${rowsPerClaim} rows`)
  return claim * rowsPerClaim + position
}
