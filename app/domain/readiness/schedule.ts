import type { RoleProfile } from '../content/taxonomy'
import type { LearnerState } from './belief'
import { type NextReview, nextReview } from './next-review'
import { passProbability } from './pass-probability'
import { cheapestRound, type PracticeRound } from './practice-round'
import { roleStanding } from './role-readiness'
import type { SkillStanding } from './skill-readiness'

/** One skill of a role: when it is to be reviewed, the round that raises it most for the least time, and what that round is worth to the role. */
export type ScheduledSkill = { skillId: string; standing: SkillStanding; next: NextReview; round: PracticeRound | null; worth: number }

/** `available`: how many questions there are to practise a skill with. */
export type ScheduleTerms = { secondsEach: number; available: (skillId: string) => number }

/**
 * The skills of a role at `now` (ms epoch), the one whose practice is worth most a minute first; equals by id. Worth is the profile's weight
 * of the skill times the gain in the role's probability of passing; where the skill is Unproven, times the fall of its uncertainty, told as
 * half of the 80 % band so that both are probabilities. Nothing is worth less than nothing. Throws RangeError as `roleStanding` does.
 */
export function scheduleSkills(state: LearnerState, profile: RoleProfile, now: number, { secondsEach, available }: ScheduleTerms): ScheduledSkill[] {
  const { figure, skills } = roleStanding(state, profile, now)
  const scheduled = Object.values(skills).map((standing): ScheduledSkill => {
    const { requirement, label } = standing
    const round = cheapestRound(state, requirement, now, { secondsEach, available: available(requirement.skillId) })
    const brought = round === null ? 0 : label === 'unproven' ? round.surer : passProbability(round.after, profile, now) - figure
    const next = nextReview(state, requirement, now)
    return { skillId: requirement.skillId, standing, next, round, worth: Math.max(0, requirement.weight * brought) }
  })
  return scheduled.sort((a, b) => perSecond(b) - perSecond(a) || (a.skillId < b.skillId ? -1 : 1))
}

const perSecond = ({ worth, round }: ScheduledSkill) => (round === null ? 0 : worth / round.seconds)
