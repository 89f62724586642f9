/** What somebody was to plans from a moment on (ms epoch): their role, and the names of their team and of all above it. */
export type PlanSeat = { since: number; roleProfileId: string | null; teams: string[] }

/** What somebody was when a period ended: the last seat taken before `until` (ms epoch), or their first where they came later. `seats`: the oldest first. */
export const seatAt = (seats: readonly PlanSeat[], until: number): Omit<PlanSeat, 'since'> =>
  seats.findLast(({ since }) => since < until) ?? seats[0] ?? { roleProfileId: null, teams: [] }
