/**
 * How much is measured. Seconds are per server, connection count and round; servers take turns within a round, so that a busy
 * machine hurts all alike. `people` read and answer; `attempts` are taken per client count, a multiple of it, each by a person of
 * their own, and for at most `attemptSeconds`. Answers alone are saved for `saveSeconds`. `searchRounds`: how often every query is asked.
 * `foldRows`: answers that the readiness model learns without a database.
 */
export type Plan = {
  connections: readonly number[]
  rounds: number
  seconds: number
  warmUpSeconds: number
  people: number
  clients: readonly number[]
  attempts: number
  attemptSeconds: number
  insertSeconds: number
  saveSeconds: number
  searchRounds: number
  foldRows: number
}

/** The connection count that aims are judged at: enough to keep one server process busy, too few to queue for long. */
export const judgedAt = 8

export const fullPlan: Plan = {
  connections: [1, 8, 32], rounds: 3, seconds: 1.2, warmUpSeconds: 2, people: 64,
  clients: [8, 32], attempts: 576, attemptSeconds: 25, insertSeconds: 2, saveSeconds: 8, searchRounds: 4, foldRows: 400_000,
}

export const quickPlan: Plan = {
  connections: [1, 8, 32], rounds: 1, seconds: 0.5, warmUpSeconds: 0.7, people: 64,
  clients: [8, 32], attempts: 128, attemptSeconds: 5, insertSeconds: 0.3, saveSeconds: 3, searchRounds: 1, foldRows: 40_000,
}

/** How many people a database needs: those who read and answer, then those who take one attempt each. */
export function peopleNeeded(plan: Plan): number {
  return plan.people + plan.clients.length * plan.attempts
}
