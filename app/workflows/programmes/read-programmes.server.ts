import type { Database } from '#db/client.server'
import { listProgrammes } from '#db/queries/programmes'
import { countRuns, findProgrammeTitle, listPersonRuns, type PersonRun } from '#db/queries/team-programmes'
import { type ShownRunState, shownState } from '../../domain/progress/programme/run-state'
import { nearestPage } from '../../domain/insight/sort-rows'
import { inLots } from '../in-lots'
import { reachOf, type Scope } from '../team/open-team.server'
import { recordExport } from '../team/record-export.server'

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

/** The same, all that are asked for. That they were taken away is on record before. */
export async function exportRuns(db: Database, scope: Scope, asked: RunsQuestion): Promise<AsyncGenerator<readonly RunLine[]> | null> {
  const opened = await openRuns(db, scope, asked)
  if (!opened?.team) return null
  const { team, programme, matching } = opened
  await recordExport(db, scope.managerId, team, { programme: programme.title, people: matching }, asked.now)
  return inLots(await opened.read(null, 0), peopleAtOnce, async (some) => some)
}
