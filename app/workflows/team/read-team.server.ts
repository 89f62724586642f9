import type { Database } from '#db/client.server'
import { listFigures } from '#db/queries/readiness-history'
import { listCounts } from '#db/queries/standings'
import { dayOf } from '../../domain/evidence/day'
import { roleLabels } from '../../domain/insight/role-labels'
import { nearestPage, type TeamSort } from '../../domain/insight/sort-rows'
import { listWork } from './list-work.server'
import { openTeam, sumUpFew, sumUpMany } from './open-team.server'
import { findCurrencies, orderTeam } from './order-team.server'

const pageSize = 25
/** So far back goes the line of a person's readiness. */
const historyDays = 180

/** `currency`: people are ranked in it, where the order is by value; the one of most open contracts where none, or one that is not there, is asked for. */
export type TeamQuestion = { teamId: string | null; sort: TeamSort; currency: string | null; page: number; now: number }

/**
 * A manager's people and their work, one page of them, each as they stood when last judged: how far each is, is read of those whom the page shows, of everyone
 * only to order by it. Null when the team asked for is not theirs.
 */
export async function readTeam(db: Database, managerId: string, { teamId, sort, page: asked, now, ...money }: TeamQuestion) {
  const team = await openTeam(db, { managerId, teamId }, now)
  if (!team) return null
  const { teamIds, people, frame } = team
  const [{ summary }, { currencies, currency }] = await Promise.all([
    people ? listCounts(db, teamIds).then((counts) => sumUpFew(db, team, people, roleLabels(counts))) : sumUpMany(db, team),
    findCurrencies(db, teamIds, money.currency),
  ])
  const { page, pages, offset } = nearestPage(summary.people, asked, pageSize)
  const shown = await orderTeam(db, team, { sort, currency, now }, { limit: pageSize, offset })
  const [lines, figures] = await Promise.all([
    listWork(db, shown, frame, now), listFigures(db, shown.map(({ id }) => id), dayOf(now - historyDays * 24 * 60 * 60 * 1000)),
  ])
  return {
    teams: frame.teams, summary, skillNames: frame.skillNames, currencies, currency, page, pages,
    rows: lines.map((line) => ({ ...line, history: figures.get(line.id) ?? [] })),
  }
}
