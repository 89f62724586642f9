import type { Database } from '#db/client.server'
import { listContracts } from '#db/queries/contract-standings'
import type { Frame } from '#db/queries/team-frame'
import { listLastSeen, listProgress } from '#db/queries/team-progress'
import { countedCourses } from '../../domain/insight/steps'
import { namedOf, type StandingRow, usedUpOf } from './open-team.server'
import { dueOf, type TeamLine, toLine } from './team-lines'

/**
 * What a manager's table says of these people: three queries, four where anything is assigned to anybody by name, and two more where a quiz is
 * assigned alone.
 */
export async function listWork(db: Database, rows: readonly StandingRow[], frame: Frame, now: number): Promise<TeamLine[]> {
  const personIds = rows.map(({ id }) => id)
  const named = await namedOf(db, frame, { personIds })
  const dues = rows.map((row) => dueOf(row, frame, named))
  const [progress, seen, contracts, usedUp] = await Promise.all([
    listProgress(db, { personIds }, countedCourses(dues), frame.quizzes), listLastSeen(db, personIds), listContracts(db, personIds), usedUpOf(db, frame, personIds),
  ])
  return rows.map((row, at) => toLine(row, {
    progress: progress.get(row.id) ?? null, due: dues[at] ?? [], seenAt: seen.get(row.id) ?? null, contracts: contracts.get(row.id) ?? null, usedUp: usedUp.get(row.id) ?? [], frame, now,
  }))
}
