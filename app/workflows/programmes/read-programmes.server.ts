import type { Database } from '#db/client.server'
import { listProgrammes } from '#db/queries/programmes'
import { countRuns, findProgrammeTitle, listPersonRuns, type PersonRun } from '#db/queries/team-programmes'
import { type ShownRunState, shownState } from '../../domain/progress/programme/run-state'
import { nearestPage } from '../../domain/insight/sort-rows'
import { byteOrderMark, csvLine } from '../../library/formats/csv/csv-line'
import { audit } from '../audit.server'
import { reachOf, type Scope } from '../team/open-team.server'

const none: Record<ShownRunState, number> = { late: 0, running: 0, done: 0, left: 0 }
const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

/** The programmes that are offered, with how a manager's people stand in each; those with somebody who is late first. */
export async function readProgrammes(db: Database, managerId: string, now: number) {
  const [programmes, reached] = await Promise.all([listProgrammes(db), reachOf(db, { managerId, teamId: null })])
  const counts = await countRuns(db, reached?.teamIds ?? [], dayOf(now))
  return programmes.map(({ id, title, summary, steps, recertify }) => ({
    id, title, summary, steps: steps.length, everyMonths: recertify?.everyMonths ?? null, ...(counts.get(id) ?? none),
  }))
}

export type ProgrammeLine = Awaited<ReturnType<typeof readProgrammes>>[number]

const pageSize = 25

export type RunsQuestion = { programmeId: string; state: ShownRunState | null; now: number }

/** A manager's people in one programme: what they come to, and how to read them. Null when the team or the programme is not there for them. */
async function openRuns(db: Database, scope: Scope, { programmeId, state, now }: RunsQuestion) {
  const [programme, reached] = await Promise.all([findProgrammeTitle(db, programmeId), reachOf(db, scope)])
  if (!programme || !reached) return null
  const today = dayOf(now)
  const counts = (await countRuns(db, reached.teamIds, today, programmeId)).get(programmeId) ?? none
  const names = new Map(reached.reach.teams.map(({ id, name }) => [id, name]))
  const toLine = (run: PersonRun) => ({ ...run, shown: shownState(run, today), teamName: names.get(run.teamId) ?? '', starts: run.startsOn > today, lapsed: run.certifiedUntil !== null && run.certifiedUntil < today })
  const read = async (limit: number | null, offset: number) => (await listPersonRuns(db, reached.teamIds, { programmeId, today, state, limit, offset })).map(toLine)
  const matching = state === null ? Object.values(counts).reduce((sum, n) => sum + n, 0) : counts[state]
  return { programme, counts, team: reached.team, teams: reached.reach.teams, matching, read }
}

/** One page of a manager's people as they stand in a programme. Null when the team or the programme is not there for them. */
export async function readRuns(db: Database, scope: Scope, asked: RunsQuestion & { page: number }) {
  const opened = await openRuns(db, scope, asked)
  if (!opened) return null
  const { programme, counts, team, teams, matching, read } = opened
  const { page, pages, offset } = nearestPage(matching, asked.page, pageSize)
  return { programme, counts, team, teams, rows: await read(pageSize, offset), page, pages }
}

export type RunLine = NonNullable<Awaited<ReturnType<typeof readRuns>>>['rows'][number]

const peopleAtOnce = 5000

/** The same, all that are asked for, as the pieces of a CSV file. That they were taken away is on record before the first piece. */
export async function exportRuns(db: Database, scope: Scope, asked: RunsQuestion): Promise<AsyncGenerator<string> | null> {
  const opened = await openRuns(db, scope, asked)
  if (!opened?.team) return null
  const { team, programme, matching } = opened
  const after = { team: team.name, programme: programme.title, people: matching }
  await db.transaction().execute((tx) => audit(tx, { actorId: scope.managerId, action: 'team.exported', subjectType: 'team', subjectId: team.id, after }, new Date(asked.now)))
  return pieces(await opened.read(null, 0))
}

const stateWords: Record<ShownRunState, string> = { late: 'overdue', running: 'under way', done: 'done', left: 'taken out' }

async function* pieces(people: readonly RunLine[]): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(['Person', 'Team', 'State', 'Round', 'Step', 'Steps done', 'Steps', 'Due', 'Began', 'Done', 'Certified until'])
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    yield people.slice(from, from + peopleAtOnce).map((one) => csvLine([
      one.name, one.teamName, stateWords[one.shown], String(one.round), one.atStep, String(one.stepsDone), String(one.steps), one.dueOn ?? '', one.startsOn, one.doneOn ?? '',
      one.certifiedUntil ?? one.renewsUntil ?? '',
    ])).join('')
  }
}
