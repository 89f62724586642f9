import type { ReadinessLabel } from '../readiness/skill-readiness'
import type { CountedLabel } from './standing'

type Labels = Record<CountedLabel, number>

/** By role and by skill: how many people are Ready, and how many not yet. */
export type RoleLabels = ReadonlyMap<string, ReadonlyMap<string, Labels>>

type Counted = { roleProfileId: string; skillId: string; label: CountedLabel; people: number }

/** Counts of teams, or of people, added up. */
export function roleLabels(counts: Iterable<Counted>): RoleLabels {
  const roles = new Map<string, Map<string, Labels>>()
  for (const { roleProfileId, skillId, label, people } of counts) {
    const skills = roles.get(roleProfileId) ?? new Map<string, Labels>()
    const labels = skills.get(skillId) ?? { ready: 0, 'not-yet': 0 }
    labels[label] += people
    roles.set(roleProfileId, skills.set(skillId, labels))
  }
  return roles
}

type Holder = { roleProfileId: string | null; skills: Readonly<Record<string, { label: ReadinessLabel }>> }

/** The same of people whose labels are at hand. */
export function labelsOf(people: readonly Holder[]): RoleLabels {
  return roleLabels(people.flatMap(({ roleProfileId, skills }) =>
    Object.entries(skills).flatMap(([skillId, { label }]) =>
      (roleProfileId === null || label === 'unproven' ? [] : [{ roleProfileId, skillId, label, people: 1 }]))))
}
