import type { PersonContracts } from '#db/queries/contract-standings'
import type { Frame } from '#db/queries/team-frame'
import type { PersonProgress } from '#db/queries/team-progress'
import { dayOf } from '../../domain/evidence/day'
import { labelOf } from '../../domain/insight/member'
import { type ContractRisk, type Reason, reasonsOf } from '../../domain/insight/needs'
import { assignedTo, type Due, type Steps, stepsOf } from '../../domain/insight/steps'
import type { Named, StandingRow } from './open-team.server'

/** What somebody must finish by a day: through their team, and by name. */
export const dueOf = (row: StandingRow, frame: Frame, named: Named): Due[] => [...assignedTo(row, frame.assigned), ...(named.get(row.id) ?? [])]

export const stepsIn = (progress: PersonProgress | null, due: readonly Due[], { frame, now }: Pick<Work, 'frame' | 'now'>): Steps =>
  stepsOf([...frame.courses, ...frame.quizzes], progress?.works ?? [], due, dayOf(now))

export const shareDone = ({ done, total }: Steps) => (total === 0 ? 1 : done / total)

/** Before all time. */
const never = Number.NEGATIVE_INFINITY

/** A reason as it is told. `skill`: null before anything was observed. */
export type NamedReason = { kind: 'blocked'; skill: string | null } | { kind: 'stuck'; quizzes: string[] } | { kind: 'overdue'; works: string[] } | ContractRisk

export type TeamLine = ReturnType<typeof toLine>

type Work = { progress: PersonProgress | null; due: readonly Due[]; seenAt: number | null; contracts: PersonContracts | null; usedUp: readonly string[]; frame: Frame; now: number }

/** What a manager's table says of one person; single skills stay behind. `usedUp`: quizzes of which they have no attempt left, whether assigned or not. */
export function toLine(row: StandingRow, { progress, due, seenAt, contracts, usedUp, frame, now }: Work) {
  const { id, name, teamName, readiness, weakest } = row
  const lastAt = Math.max(readiness?.takenAt ?? never, seenAt ?? never, progress?.lastPassedAt ?? never)
  const steps = stepsIn(progress, due, { frame, now })
  const asked = new Set(due.map(({ workId }) => workId))
  return {
    id, name, teamName, steps, contracts: contracts && { open: contracts.open, worth: contracts.worth },
    reasons: reasonsOf(row, { stuck: usedUp.filter((quizId) => asked.has(quizId)), overdue: steps.overdue }, contracts).map((reason) => named(reason, frame)),
    label: labelOf(row),
    figure: readiness?.figure ?? null,
    takenAt: readiness?.takenAt ?? null,
    weakest: weakest === null ? null : (frame.skillNames[weakest] ?? weakest),
    lastActiveOn: lastAt === never ? null : dayOf(lastAt),
  }
}

/** A reason in the words of the frame: what is missing of a skill's name or a course's title. */
function named(reason: Reason, frame: Frame): NamedReason {
  if (reason.kind === 'blocked') return { kind: 'blocked', skill: reason.skillId === null ? null : (frame.skillNames[reason.skillId] ?? reason.skillId) }
  if (reason.kind === 'stuck') return { kind: 'stuck', quizzes: reason.quizIds.map((id) => frame.quizzes.find((quiz) => quiz.id === id)?.title ?? id) }
  if (reason.kind === 'overdue') return { kind: 'overdue', works: reason.workIds.map((id) => titleIn(frame, id)) }
  return reason
}

/** What a course is called, or a quiz that is assigned alone. */
export function titleIn({ courses, quizzes }: Pick<Frame, 'courses' | 'quizzes'>, workId: string): string {
  const quiz = quizzes.find(({ id }) => id === workId)
  return quiz ? `Quiz: ${quiz.title}` : (courses.find(({ id }) => id === workId)?.title ?? workId)
}
