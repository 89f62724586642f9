import type { Database } from '#db/client.server'
import { listOpenCurrencies } from '#db/queries/contract-standings'
import { listProgress } from '#db/queries/team-progress'
import { listByValue, listMembers, listPage } from '#db/queries/team-standings'
import { mainCurrency } from '../../domain/insight/needs'
import { sortRows, type TeamSort } from '../../domain/insight/sort-rows'
import { namedOf, rowsOf, type StandingRow, type Team } from './open-team.server'
import { dueOf, shareDone, stepsIn } from './team-lines'

/** `currency`: people are ranked in it, where the order is by value. */
export type TeamOrder = { sort: TeamSort; currency: string | null; now: number }

type Page = { limit: number; offset: number }

/** A manager's people in the order asked for: one page of them, all where none is named. */
export async function orderTeam(db: Database, team: Team, { sort, currency, now }: TeamOrder, page: Page | null): Promise<StandingRow[]> {
  const { teamIds, frame, owing, limited, today, people } = team
  if (sort === 'value') return rowsOf(await listByValue(db, teamIds, { owing, limited, today, currency }, page), frame)
  if (!people && sort !== 'completion') return rowsOf(await listPage(db, teamIds, { roleId: null, order: sort }, page), frame)
  const everyone = await sortTeam(db, team, sort, now)
  return page === null ? everyone : everyone.slice(page.offset, page.offset + page.limit)
}

/** All of them, in an order that the database does not make; by how far they are, that is read of everyone. */
async function sortTeam(db: Database, { teamIds, frame, people }: Team, sort: Exclude<TeamSort, 'value'>, now: number): Promise<StandingRow[]> {
  const everyone = people ?? rowsOf(await listMembers(db, teamIds, { withSkills: false, limit: null }), frame)
  if (sort !== 'completion') return sortRows(everyone, sort, () => 0)
  const [progress, named] = await Promise.all([listProgress(db, { teamIds }, null, frame.quizzes), namedOf(db, frame, { teamIds })])
  return sortRows(everyone, sort, (row) => shareDone(stepsIn(progress.get(row.id) ?? null, dueOf(row, frame, named), { frame, now })))
}

/** In which currencies contracts of a manager's people are open, and the one to rank in: the one asked for, or that of most contracts. */
export async function findCurrencies(db: Database, teamIds: readonly string[], asked: string | null): Promise<{ currencies: string[]; currency: string | null }> {
  const open = await listOpenCurrencies(db, teamIds)
  const currencies = open.map(({ currency }) => currency).sort()
  return { currencies, currency: currencies.find((one) => one === asked) ?? mainCurrency(open) }
}
