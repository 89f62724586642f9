import { dayOf, startOfDayAfter } from '../evidence/day'
import type { Gates } from '../progress/gates'
import { nextStep, type NextStep } from '../progress/next-step'
import type { CourseOutline } from '../progress/outline'
import { isWorthStarting, type PracticeRound } from './practice-round'
import type { ScheduledSkill } from './schedule'
import type { ReadinessLabel } from './skill-readiness'

/** Practice of one skill, and what it is expected to bring: what speaks for it is the round itself. */
export type PracticeStep = Pick<PracticeRound, 'questions' | 'gain' | 'surer'> & {
  kind: 'practice'
  skillId: string
  minutes: number
  label: ReadinessLabel
  mandatory: boolean
  reason: 'raises-most'
}

export type ReviewStep = { kind: 'review'; questions: number; minutes: number; reason: 'about-to-forget' | 'in-the-middle' }

export type TodayStep = NextStep | PracticeStep | ReviewStep

/** `schedule`: as `scheduleSkills` ranks it, empty without a role. `review`: what a review would ask now. `gates`: over all of the courses. */
export type TodayGround = {
  courses: readonly CourseOutline[]
  gates: Gates
  schedule: readonly ScheduledSkill[]
  review: { open: boolean; questions: number; minutes: number }
}

/** A course takes several sittings; two weeks hold ten working days for them. */
export const SOON_DAYS = 14

/**
 * The one thing to do at `now` (ms epoch): a step of what is overdue, then of what is due within two weeks, the earliest day first; then the
 * practice that is worth most to the role a minute; then what is about to be forgotten; then the next step of any course; with everything done,
 * clauses. Practised is what was observed before but not today, is not Ready, and has a round that is worth starting.
 */
export function chooseToday({ courses, gates, schedule, review }: TodayGround, now: number): TodayStep {
  const today = dayOf(now)
  const soon = dayOf(startOfDayAfter(now, SOON_DAYS))
  const due = nextStep(courses, today, gates, soon)
  if (due.kind !== 'drill') return due
  return practiceStep(schedule, now) ?? reviewStep(review) ?? nextStep(courses, today, gates)
}

function practiceStep(schedule: readonly ScheduledSkill[], now: number): PracticeStep | null {
  for (const { skillId, standing, round } of schedule) {
    const { label, n, at, requirement } = standing
    if (round === null || n === 0 || label === 'ready' || (at !== null && at >= startOfDayAfter(now, 0)) || !isWorthStarting(round)) continue
    const { questions, gain, surer, seconds } = round
    return { kind: 'practice', skillId, questions, gain, surer, label, mandatory: requirement.mandatory, minutes: Math.max(1, Math.ceil(seconds / 60)), reason: 'raises-most' }
  }
  return null
}

function reviewStep({ open, questions, minutes }: TodayGround['review']): ReviewStep | null {
  if (open) return { kind: 'review', questions, minutes, reason: 'in-the-middle' }
  return questions > 0 ? { kind: 'review', questions, minutes, reason: 'about-to-forget' } : null
}
