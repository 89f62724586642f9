import type { Told } from './outcome'

export type ToldFault = 'no-such-clause-type' | 'to-come' | 'too-old'

const dayMs = 24 * 60 * 60 * 1000
const oldestYears = 30

/** What cannot be so in an event that is well formed, told at `now` (ms epoch); null when it can. A day's grace is for clocks that go wrong. */
export function toldFault(told: Told, clauseTypeIds: ReadonlySet<string>, now: number): ToldFault | null {
  if (told.clauseTypeId !== null && !clauseTypeIds.has(told.clauseTypeId)) return 'no-such-clause-type'
  if (told.at > now + dayMs) return 'to-come'
  return told.at < now - oldestYears * 365.25 * dayMs ? 'too-old' : null
}
