import type { RoleProfile } from '../content/taxonomy'
import type { QuizPolicy } from '../quiz/policy'
import type { ReadinessLabel } from '../readiness/skill-readiness'
import { type Certification, type Term, termFrom } from './certificate'

/** A reading of somebody's readiness for a role, of now or of a day that is kept. */
export type Reading = { figure: number; label: ReadinessLabel; coverage: number; skills: Readonly<Record<string, { figure: number; label: ReadinessLabel }>> }

/** `submittedAt` in ms epoch; `passed` null while it awaits marking. */
export type Sitting = { policy: QuizPolicy; submittedAt: number; passed: boolean | null }

/**
 * - `not-an-exam`: the quiz may be left and taken up again, explains each answer before the next, or has no pass mark.
 * - `nothing-mandatory`: the role asks for no skill that one must be Ready in, so there is nothing to certify.
 * - `not-ready`: a mandatory skill was not Ready on that day.
 * - `held`: there is a certificate that may not be renewed yet. `over`: it would have ended by now.
 */
export type NotEarned = 'not-an-exam' | 'not-passed' | 'nothing-mandatory' | 'not-ready' | 'held' | 'over'

export type Earned = ({ earned: true } & Term) | { earned: false; why: NotEarned }

/** Whether passing a quiz under these rules can say something of one day: taken in one go, explained only afterwards, and with a mark to reach. */
export const isExam = ({ oneSitting, feedback, passMark }: Pick<QuizPolicy, 'oneSitting' | 'feedback' | 'passMark'>): boolean =>
  oneSitting && feedback !== 'each' && passMark !== null

const mandatoryIn = ({ requirements }: Pick<RoleProfile, 'requirements'>): string[] => requirements.filter((need) => need.mandatory).map((need) => need.skillId)

/** The mandatory skills of a role in which somebody is not Ready by this reading, in the order of the profile. */
export const missingSkills = (profile: Pick<RoleProfile, 'requirements'>, reading: Pick<Reading, 'skills'>): string[] =>
  mandatoryIn(profile).filter((id) => reading.skills[id]?.label !== 'ready')

/** `reading`: of the day of the sitting. `held`: the certificate for this role that lasts longest, null without one. */
type Asked = {
  sitting: Sitting
  certification: Pick<Certification, 'days' | 'windowDays'>
  profile: Pick<RoleProfile, 'requirements'>
  reading: Pick<Reading, 'skills'>
  held: Term | null
  now: number
}

/**
 * Whether a sitting earns a certificate: an exam that was passed on a day on which every mandatory skill was Ready. The first one runs from
 * that day; one that renews another before its end runs from that end, so that nothing is lost by renewing early in the window.
 */
export function earnedBy({ sitting, certification, profile, reading, held, now }: Asked): Earned {
  const not = (why: NotEarned) => ({ earned: false as const, why })
  if (!isExam(sitting.policy)) return not('not-an-exam')
  if (!sitting.passed) return not('not-passed')
  if (mandatoryIn(profile).length === 0) return not('nothing-mandatory')
  if (missingSkills(profile, reading).length > 0) return not('not-ready')
  if (held && sitting.submittedAt < held.renewableFrom) return not('held')
  const term = termFrom(held ? Math.max(held.expiresAt, sitting.submittedAt) : sitting.submittedAt, certification)
  return now >= term.expiresAt ? not('over') : { earned: true, ...term }
}
