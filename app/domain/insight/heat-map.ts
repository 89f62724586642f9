import type { Requirement } from '../content/taxonomy'
import type { ReadinessLabel } from '../readiness/skill-readiness'
import { daysSince } from '../readiness/recall'
import { inOrder } from './in-order'

type Skills = Readonly<Record<string, { figure: number; label: ReadinessLabel } | undefined>>

/**
 * What an order looks at. `place`: by the weakest mandatory skill. `skills`: by skill id, without those never observed. `seenAt`: ms epoch of the newest
 * evidence, null before any.
 */
export type Placed = { id: string; name: string; seenAt: number | null; place: number; skills: Skills }

/** In which order people stand; any other word is the id of a skill, the furthest behind in it first. */
export const heatSorts = ['weakest', 'name', 'freshness'] as const

/** Mandatory skills first, then the heaviest, then by id: the order in which a role's skills stand beside each other. */
export function heatColumns(requirements: readonly Requirement[]): Requirement[] {
  return [...requirements].sort((a, b) => Number(b.mandatory) - Number(a.mandatory) || b.weight - a.weight || (a.skillId < b.skillId ? -1 : 1))
}

/** The order that is asked for, the weakest mandatory skill where the role has no skill of that name. */
export function heatSortOf(asked: string, requirements: readonly Requirement[]): string {
  const known = (heatSorts as readonly string[]).includes(asked) || requirements.some(({ skillId }) => skillId === asked)
  return known ? asked : 'weakest'
}

/**
 * People in the order asked for: the furthest behind in their weakest mandatory skill first, or in one skill; the longest without evidence first, never
 * before all; or by name. Equals by name, then by id. A new list.
 */
export function sortHeat<T extends Placed>(people: readonly T[], sort: string): T[] {
  return inOrder(people, rankFor(sort))
}

function rankFor(sort: string): (person: Placed) => number {
  if (sort === 'name') return () => 0
  if (sort === 'freshness') return ({ seenAt }) => seenAt ?? -1
  if (sort === 'weakest') return ({ place }) => place
  return ({ skills }) => skillRank(skills[sort])
}

/** Where somebody stands by their weakest mandatory skill, of all skills where a role has none that is mandatory: the lower, the further behind. */
export function weakestPlace(requirements: readonly Requirement[], skills: Skills): number {
  const mandatory = requirements.filter((need) => need.mandatory)
  return Math.min(...(mandatory.length > 0 ? mandatory : requirements).map(({ skillId }) => skillRank(skills[skillId])))
}

const labels: Record<ReadinessLabel, number> = { 'not-yet': 0, unproven: 1, ready: 2 }

/** Where somebody stands of whom nothing was observed. */
export const unseenPlace = labels.unproven

/** By label and then by figure; what is not known comes first among the unproven. */
function skillRank(skill: { figure: number; label: ReadinessLabel } | undefined): number {
  return skill ? labels[skill.label] + (1 + skill.figure) / 3 : labels.unproven
}

/** Whole days (of 24 hours) since the newest evidence at `now` (ms epoch), null before any. */
export function daysWithout(seenAt: number | null, now: number): number | null {
  return seenAt === null ? null : Math.floor(daysSince(seenAt, now))
}
