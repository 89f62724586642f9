import type { PersonContracts } from '#db/queries/contract-standings'
import type { Frame } from '#db/queries/team-frame'
import type { PersonProgress } from '#db/queries/team-progress'
import { labelOf } from '../../domain/insight/member'
import { type ContractRisk, type Reason, reasonsOf } from '../../domain/insight/needs'
import { assignedTo, type Steps, stepsOf } from '../../domain/insight/steps'
import type { Named, StandingRow } from './open-team.server'

export function byPerson(progress: readonly PersonProgress[]): Map<string, PersonProgress[]> {
  const people = new Map<string, PersonProgress[]>()
  for (const one of progress) {
    const own = people.get(one.personId)
    if (own) own.push(one)
    else people.set(one.personId, [one])
  }
  return people
}

export const stepsIn = (row: StandingRow, progress: readonly PersonProgress[], { frame, named, now }: Pick<Work, 'frame' | 'named' | 'now'>): Steps =>
  stepsOf(frame.courses, progress, [...assignedTo(row, frame.assigned), ...(named.get(row.id) ?? [])], new Date(now).toISOString().slice(0, 10))

export const shareDone = ({ done, total }: Steps) => (total === 0 ? 1 : done / total)

/** A reason as it is told. `skill`: null before anything was observed. */
export type NamedReason = { kind: 'blocked'; skill: string | null } | { kind: 'overdue'; courses: string[] } | ContractRisk

export type TeamLine = ReturnType<typeof toLine>

type Work = { progress: readonly PersonProgress[]; seenAt: number | null; contracts: PersonContracts | null; frame: Frame; named: Named; now: number }

/** What a manager's table says of one person; single skills stay behind. */
export function toLine(row: StandingRow, { progress, seenAt, contracts, frame, named: own, now }: Work) {
  const { id, name, teamName, readiness, weakest } = row
  const moments = [readiness?.takenAt ?? null, seenAt, ...progress.map((one) => one.lastPassedAt)].filter((at) => at !== null)
  const steps = stepsIn(row, progress, { frame, named: own, now })
  return {
    id, name, teamName, steps, contracts: contracts && { open: contracts.open, worth: contracts.worth },
    reasons: reasonsOf(row, steps.overdue, contracts).map((reason) => named(reason, frame)),
    label: labelOf(row),
    figure: readiness?.figure ?? null,
    takenAt: readiness?.takenAt ?? null,
    weakest: weakest === null ? null : (frame.skillNames[weakest] ?? weakest),
    lastActiveOn: moments.length === 0 ? null : new Date(Math.max(...moments)).toISOString().slice(0, 10),
  }
}

/** A reason in the words of the frame: what is missing of a skill's name or a course's title. */
function named(reason: Reason, frame: Frame): NamedReason {
  if (reason.kind === 'blocked') return { kind: 'blocked', skill: reason.skillId === null ? null : (frame.skillNames[reason.skillId] ?? reason.skillId) }
  if (reason.kind === 'overdue') return { kind: 'overdue', courses: reason.courseIds.map((id) => frame.courses.find((course) => course.id === id)?.title ?? id) }
  return reason
}
