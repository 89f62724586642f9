import type { Database } from '#db/client.server'
import { listContracts, listOpenCurrencies } from '#db/queries/contract-standings'
import { listFigures } from '#db/queries/readiness-history'
import { listCounts } from '#db/queries/standings'
import { listLastSeen, listProgress } from '#db/queries/team-progress'
import { listByValue, listMembers, listPage } from '#db/queries/team-standings'
import { mainCurrency } from '../../domain/insight/needs'
import { roleLabels } from '../../domain/insight/role-labels'
import { nearestPage, pageOf, sortRows, type TeamSort } from '../../domain/insight/sort-rows'
import { namedOf, openTeam, rowsOf, type StandingRow, sumUpFew, sumUpMany, type Team } from './open-team.server'
import { byPerson, shareDone, stepsIn, toLine } from './team-lines'

const pageSize = 25
/** So far back goes the line of a person's readiness. */
const historyDays = 180

/** `currency`: people are ranked in it, where the order is by value; the one of most open contracts where none, or one that is not there, is asked for. */
export type TeamQuestion = { teamId: string | null; sort: TeamSort; currency: string | null; page: number; now: number }

type Shown = { rows: StandingRow[]; page: number; pages: number }

/**
 * A manager's people and their work, one page of them, each as they stood when last judged: how far each is, is read of those whom the page shows, of everyone
 * only to order by it. Null when the team asked for is not theirs.
 */
export async function readTeam(db: Database, managerId: string, { teamId, sort, page, now, ...asked }: TeamQuestion) {
  const team = await openTeam(db, { managerId, teamId }, now)
  if (!team) return null
  const { teamIds, people, frame } = team
  const [{ summary }, open] = await Promise.all([
    people ? listCounts(db, teamIds).then((counts) => sumUpFew(db, team, people, roleLabels(counts))) : sumUpMany(db, team),
    listOpenCurrencies(db, teamIds),
  ])
  const currencies = open.map(({ currency }) => currency).sort()
  const currency = currencies.find((one) => one === asked.currency) ?? mainCurrency(open)
  const shown = await findShown(db, team, { sort, currency, page, now, people: summary.people })
  const personIds = shown.rows.map(({ id }) => id)
  const [progress, seen, contracts, named, figures] = await Promise.all([
    listProgress(db, { personIds }).then(byPerson), listLastSeen(db, personIds), listContracts(db, personIds), namedOf(db, frame, { personIds }),
    listFigures(db, personIds, new Date(now - historyDays * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)),
  ])
  const work = (id: string) => ({ progress: progress.get(id) ?? [], seenAt: seen.get(id) ?? null, contracts: contracts.get(id) ?? null, frame, named, now })
  return {
    teams: frame.teams, summary, skillNames: frame.skillNames, currencies, currency, page: shown.page, pages: shown.pages,
    rows: shown.rows.map((row) => ({ ...toLine(row, work(row.id)), history: figures.get(row.id) ?? [] })),
  }
}

type Showing = { sort: TeamSort; currency: string | null; page: number; now: number; people: number }

async function findShown(db: Database, { teamIds, frame, owing, today, people }: Team, { sort, currency, page, now, people: all }: Showing): Promise<Shown> {
  const { offset, ...at } = nearestPage(all, page, pageSize)
  if (sort === 'value') return { rows: rowsOf(await listByValue(db, teamIds, { owing, today, currency, limit: pageSize, offset }), frame), ...at }
  if (!people && sort !== 'completion') return { rows: rowsOf(await listPage(db, teamIds, { roleId: null, order: sort, limit: pageSize, offset }), frame), ...at }
  const everyone = people ?? rowsOf(await listMembers(db, teamIds, { withSkills: false, limit: null }), frame)
  if (sort !== 'completion') return pageOf(sortRows(everyone, sort, () => 0), page, pageSize)
  const [progress, own] = await Promise.all([listProgress(db, { teamIds }).then(byPerson), namedOf(db, frame, { teamIds })])
  return pageOf(sortRows(everyone, sort, (row) => shareDone(stepsIn(row, progress.get(row.id) ?? [], { frame, named: own, now }))), page, pageSize)
}
