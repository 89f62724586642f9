import type { ReadinessLabel } from '../readiness/skill-readiness'

/** What one skill came to when it was judged. `figure`: probability of a right answer, 0 to 1. */
export type SkillFigure = { figure: number; label: ReadinessLabel }

/** What a person's role came to when it was judged. `takenAt`: ms epoch of the newest evidence in it. */
export type MemberReadiness = { figure: number; label: ReadinessLabel; coverage: number; takenAt: number }

/** A rep as their manager sees them. `readiness` is null before any evidence, or without a role. */
export type Member = {
  id: string
  name: string
  teamId: string
  teamPath: string
  roleProfileId: string | null
  readiness: MemberReadiness | null
}

/** A rep's own sheet: with each skill by id. */
export type MemberSheet = Omit<Member, 'readiness'> & { readiness: (MemberReadiness & { skills: Record<string, SkillFigure> }) | null }

/** Null for a person without a role: there is nothing to be ready for. Without evidence a person is unproven, never at zero. */
export function labelOf(member: Pick<Member, 'roleProfileId' | 'readiness'>): ReadinessLabel | null {
  if (member.roleProfileId === null) return null
  return member.readiness?.label ?? 'unproven'
}
