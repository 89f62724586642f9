import type { Database } from '#db/client.server'
import { findRule } from '#db/queries/assignment-rules'
import { listCourseTitles } from '#db/queries/assignments'
import { listProgrammes } from '#db/queries/programmes'
import { findReach } from '#db/queries/managed-teams'
import { listExceptions } from '#db/queries/rule-exceptions'
import { countReached, listReached, type RuleQuestion } from '#db/queries/rule-reached'
import { dayOf } from '../../domain/evidence/day'
import { nearestPage } from '../../domain/insight/sort-rows'

const pageSize = 25
/** So many of those who are taken out are named. */
const mostOut = 100

/** A rule of a manager: one page of those of their people whom it reached, and who is taken out of it. Null where there is no such rule of theirs. */
export async function showRule(db: Database, managerId: string, ruleId: string, { now, page: asked, ...question }: Omit<RuleQuestion, 'today'> & { page: number; now: Date }) {
  const rule = await findRule(db, managerId, ruleId)
  if (!rule) return null
  const { teams } = await findReach(db, managerId)
  const [teamIds, about] = [teams.map(({ id }) => id), { ...question, today: dayOf(now.getTime()) }]
  const of = { id: ruleId, work: rule.work, teamIds }
  const listWork = rule.work.kind === 'course' ? listCourseTitles : listProgrammes
  const [works, people, exceptions] = await Promise.all([listWork(db), countReached(db, of, about), listExceptions(db, ruleId, mostOut)])
  const { page, pages, offset } = nearestPage(people, asked, pageSize)
  const rows = await listReached(db, of, about, { limit: pageSize, offset })
  return { rule, title: works.find(({ id }) => id === rule.work.id)?.title ?? null, teamId: teamIds[0] ?? null, people, page, pages, rows, exceptions }
}
