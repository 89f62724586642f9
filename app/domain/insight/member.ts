import type { ReadinessLabel } from '../readiness/skill-readiness'

/** What one skill came to on the day of a snapshot. `figure`: probability of a right answer, 0 to 1. */
export type SkillFigure = { figure: number; label: ReadinessLabel }

/** The newest snapshot of a person for their own role. `skills`: by skill id. `takenAt`: ms epoch. */
export type MemberReadiness = { figure: number; label: ReadinessLabel; coverage: number; skills: Record<string, SkillFigure>; takenAt: number }

/** A rep as their manager sees them. `readiness` is null before any evidence, or without a role. `lastActiveAt`: ms epoch. */
export type Member = {
  id: string
  name: string
  teamId: string
  teamPath: string
  roleProfileId: string | null
  readiness: MemberReadiness | null
  lastActiveAt: number | null
}

/** Null for a person without a role: there is nothing to be ready for. Without evidence a person is unproven, never at zero. */
export function labelOf(member: Pick<Member, 'roleProfileId' | 'readiness'>): ReadinessLabel | null {
  if (member.roleProfileId === null) return null
  return member.readiness?.label ?? 'unproven'
}
