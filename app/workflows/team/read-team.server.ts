import type { Database } from '#db/client.server'
import { listCounts } from '#db/queries/standings'
import { listLastSeen, listProgress } from '#db/queries/team-progress'
import { listMembers, listPage } from '#db/queries/team-standings'
import { roleLabels } from '../../domain/insight/role-labels'
import { nearestPage, pageOf, sortRows, type TeamSort } from '../../domain/insight/sort-rows'
import { openTeam, rowsOf, type StandingRow, sumUpFew, sumUpMany, type Team } from './open-team.server'
import { byPerson, shareDone, stepsIn, toLine } from './team-lines'

const pageSize = 25

export type TeamQuestion = { teamId: string | null; sort: TeamSort; page: number; now: number }

type Shown = { rows: StandingRow[]; page: number; pages: number }

/**
 * A manager's people and their work, one page of them, each as they stood when last judged: how far each is, is read of those whom the page shows, of everyone
 * only to order by it. Null when the team asked for is not theirs.
 */
export async function readTeam(db: Database, managerId: string, { teamId, sort, page, now }: TeamQuestion) {
  const team = await openTeam(db, { managerId, teamId }, now)
  if (!team) return null
  const { teamIds, people, frame } = team
  const { summary } = people ? await sumUpFew(db, team, people, roleLabels(await listCounts(db, teamIds))) : await sumUpMany(db, team)
  const shown = await findShown(db, team, { sort, page, now, people: summary.people })
  const personIds = shown.rows.map(({ id }) => id)
  const [progress, seen] = await Promise.all([listProgress(db, { personIds }).then(byPerson), listLastSeen(db, personIds)])
  return {
    teams: frame.teams, summary, skillNames: frame.skillNames, page: shown.page, pages: shown.pages,
    rows: shown.rows.map((row) => toLine(row, { progress: progress.get(row.id) ?? [], seenAt: seen.get(row.id) ?? null, frame, now })),
  }
}

async function findShown(db: Database, { teamIds, frame, people }: Team, asked: { sort: TeamSort; page: number; now: number; people: number }): Promise<Shown> {
  const { sort, page, now } = asked
  if (!people && sort !== 'completion') {
    const { offset, ...at } = nearestPage(asked.people, page, pageSize)
    return { rows: rowsOf(await listPage(db, teamIds, { roleId: null, order: sort, limit: pageSize, offset }), frame), ...at }
  }
  const everyone = people ?? rowsOf(await listMembers(db, teamIds, { withSkills: false, limit: null }), frame)
  const progress = sort === 'completion' ? byPerson(await listProgress(db, { teamIds })) : null
  return pageOf(sortRows(everyone, sort, (row) => shareDone(stepsIn(row, progress?.get(row.id) ?? [], frame, now))), page, pageSize)
}
