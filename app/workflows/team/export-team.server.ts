import type { Database } from '#db/client.server'
import { listContracts } from '#db/queries/contract-standings'
import { findFrame, type Frame } from '#db/queries/team-frame'
import { listLastSeen, listProgress } from '#db/queries/team-progress'
import { listMembers } from '#db/queries/team-standings'
import { inOrder } from '../../domain/insight/in-order'
import { byteOrderMark, csvLine } from '../../library/formats/csv/csv-line'
import { audit } from '../audit.server'
import { namedOf, reachOf, rowsOf, type Scope, type StandingRow } from './open-team.server'
import { byPerson, toLine, type TeamLine } from './team-lines'

/** People whose work is read and written at once. */
const peopleAtOnce = 1000

const head = [
  'Person', 'Team', 'Role', 'Readiness', 'Chance of passing, %', 'Last observed', 'Weakest mandatory skill', 'Steps done', 'Steps in all', 'Overdue courses',
  'Quizzes passed', 'Quizzes in all', 'Best quiz score, %', 'Last active',
]

/**
 * Everyone of a manager, or of one of their teams, with their work, as the pieces of a CSV file by name; each is read when it is asked for. What is not known is
 * empty. That the figures were taken away is on record before the first piece. Null where the team asked for is not theirs.
 */
export async function exportTeam(db: Database, scope: Scope, now: Date): Promise<AsyncGenerator<string> | null> {
  const asked = await reachOf(db, scope)
  if (!asked?.team) return null
  const { reach, team, teamIds } = asked
  const [members, frame] = await Promise.all([listMembers(db, teamIds, { withSkills: false, limit: null }), findFrame(db, reach)])
  await db.transaction().execute((tx) =>
    audit(tx, { actorId: scope.managerId, action: 'team.exported', subjectType: 'team', subjectId: team.id, after: { team: team.name, people: members.length } }, now))
  return pieces(db, inOrder(rowsOf(members, frame), () => 0), frame, now.getTime())
}

async function* pieces(db: Database, rows: readonly StandingRow[], frame: Frame, now: number): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(head)
  for (let from = 0; from < rows.length; from += peopleAtOnce) {
    const some = rows.slice(from, from + peopleAtOnce)
    const personIds = some.map(({ id }) => id)
    const [progress, seen, contracts, named] = await Promise.all([
      listProgress(db, { personIds }).then(byPerson), listLastSeen(db, personIds), listContracts(db, personIds), namedOf(db, frame, { personIds }),
    ])
    const lines = some.map((row) => cellsOf(row, toLine(row, { progress: progress.get(row.id) ?? [], seenAt: seen.get(row.id) ?? null, contracts: contracts.get(row.id) ?? null, frame, named, now }), frame))
    yield lines.map(csvLine).join('')
  }
}

const labelWords = { ready: 'Ready', unproven: 'Unproven', 'not-yet': 'Not yet' }
const percent = (share: number | null) => (share === null ? '' : String(Math.round(share * 100)))
const day = (at: number | null) => (at === null ? '' : new Date(at).toISOString().slice(0, 10))

function cellsOf({ roleProfileId }: StandingRow, { name, teamName, label, figure, takenAt, weakest, steps, lastActiveOn }: TeamLine, frame: Frame): string[] {
  const titles = steps.overdue.map((id) => frame.courses.find((course) => course.id === id)?.title ?? id)
  return [
    name, teamName, frame.profiles.find(({ id }) => id === roleProfileId)?.name ?? '', label === null ? '' : labelWords[label], percent(figure), day(takenAt), weakest ?? '',
    String(steps.done), String(steps.total), titles.join('; '), String(steps.quiz.passed), String(steps.quiz.total), percent(steps.quiz.bestScore), lastActiveOn ?? '',
  ]
}
