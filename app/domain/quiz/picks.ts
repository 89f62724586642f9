/**
 * Every answer, of whatever type, is one list of words: its picks. A pick is an id, words as typed, or `<part>=<value>` where the question
 * has several places to fill; inside a case each stands behind `<part>:`. So answers are saved, sent and kept offline in one form, and
 * a form without scripts can make them: a field `picks-<version>` gives its value, `picks-<version>.<part>` gives `<part>=<value>`.
 */

/** `gap1=cap` parted at its first sign of equality; null where there is none. */
export function splitPair(pick: string): { part: string; value: string } | null {
  const at = pick.indexOf('=')
  return at <= 0 ? null : { part: pick.slice(0, at), value: pick.slice(at + 1) }
}

export const joinPair = (part: string, value: string): string => `${part}=${value}`

/** What was put in each place; the last one where a place is named twice. Picks that are no pair are left out. */
export function pairsOf(picks: readonly string[]): Map<string, string> {
  const pairs = picks.flatMap((pick) => splitPair(pick) ?? [])
  return new Map(pairs.map(({ part, value }) => [part, value]))
}

/** The picks of one part of a case, as that part alone would have them. */
export const picksOfPart = (picks: readonly string[], part: string): string[] =>
  picks.flatMap((pick) => (pick.startsWith(`${part}:`) ? [pick.slice(part.length + 1)] : []))

export const asPicksOfPart = (part: string, picks: readonly string[]): string[] => picks.map((pick) => `${part}:${pick}`)

export const samePicks = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((pick, at) => pick === b[at])
