/** A day (ISO) on which nobody works: of a team and all below it, or of everyone (`teamPath` null). */
export type DayOff = { day: string; teamPath: string | null }

/** The days off of whoever is in the team at this path; in no team (null) only what is off for everyone. */
export function daysOffAt(daysOff: readonly DayOff[], teamPath: string | null): ReadonlySet<string> {
  return new Set(daysOff.filter((one) => one.teamPath === null || (teamPath ?? '').startsWith(one.teamPath)).map(({ day }) => day))
}
