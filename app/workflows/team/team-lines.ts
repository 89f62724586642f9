import type { Frame } from '#db/queries/team-frame'
import type { PersonProgress } from '#db/queries/team-progress'
import { labelOf } from '../../domain/insight/member'
import { assignedTo, type Steps, stepsOf } from '../../domain/insight/steps'
import type { StandingRow } from './open-team.server'

export function byPerson(progress: readonly PersonProgress[]): Map<string, PersonProgress[]> {
  const people = new Map<string, PersonProgress[]>()
  for (const one of progress) {
    const own = people.get(one.personId)
    if (own) own.push(one)
    else people.set(one.personId, [one])
  }
  return people
}

export const stepsIn = (row: StandingRow, progress: readonly PersonProgress[], frame: Frame, now: number): Steps =>
  stepsOf(frame.courses, progress, assignedTo(row, frame.assigned), new Date(now).toISOString().slice(0, 10))

export const shareDone = ({ done, total }: Steps) => (total === 0 ? 1 : done / total)

export type TeamLine = ReturnType<typeof toLine>

type Work = { progress: readonly PersonProgress[]; seenAt: number | null; frame: Frame; now: number }

/** What a manager's table says of one person; single skills stay behind. */
export function toLine(row: StandingRow, { progress, seenAt, frame, now }: Work) {
  const { id, name, teamName, readiness, weakest } = row
  const moments = [readiness?.takenAt ?? null, seenAt, ...progress.map((one) => one.lastPassedAt)].filter((at) => at !== null)
  return {
    id, name, teamName, steps: stepsIn(row, progress, frame, now),
    label: labelOf(row),
    figure: readiness?.figure ?? null,
    takenAt: readiness?.takenAt ?? null,
    weakest: weakest === null ? null : (frame.skillNames[weakest] ?? weakest),
    lastActiveOn: moments.length === 0 ? null : new Date(Math.max(...moments)).toISOString().slice(0, 10),
  }
}
