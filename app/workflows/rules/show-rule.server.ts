import type { Database } from '#db/client.server'
import { findRule } from '#db/queries/assignment-rules'
import { findReach } from '#db/queries/managed-teams'
import { listExceptions } from '#db/queries/rule-exceptions'
import { countReached, listReached, type RulePerson, type RuleQuestion } from '#db/queries/rule-reached'
import { dayOf } from '../../domain/evidence/day'
import { nearestPage } from '../../domain/insight/sort-rows'
import { inLots } from '../in-lots'
import { recordExport } from '../team/record-export.server'
import { findTrouble } from './find-trouble.server'
import { listWorks } from './list-rule-choices.server'

const pageSize = 25
/** So many of those who are taken out are named. */
const mostOut = 100

type Asked = Omit<RuleQuestion, 'today'> & { now: Date }

/** A rule of a manager, and how to read whom it reached. Null where there is no such rule of theirs. */
async function openRule(db: Database, managerId: string, ruleId: string, { now, ...question }: Asked) {
  const rule = await findRule(db, managerId, ruleId)
  if (!rule) return null
  const { teams } = await findReach(db, managerId)
  const [of, about] = [{ id: ruleId, work: rule.work, teamIds: teams.map(({ id }) => id) }, { ...question, today: dayOf(now.getTime()) }]
  const list = (page: { limit: number; offset: number } | null) => listReached(db, of, about, page)
  return { rule, teams, team: teams[0] ?? null, count: () => countReached(db, of, about), list }
}

/** A rule of a manager: one page of those of their people whom it reached, and who is taken out of it. Null where there is no such rule of theirs. */
export async function showRule(db: Database, managerId: string, ruleId: string, { page: asked, ...question }: Asked & { page: number }) {
  const opened = await openRule(db, managerId, ruleId, question)
  if (!opened) return null
  const { rule, teams, team, count, list } = opened
  const [works, people, exceptions, trouble] = await Promise.all([listWorks[rule.work.kind](db), count(), listExceptions(db, ruleId, mostOut), findTrouble(db, rule, teams)])
  const { page, pages, offset } = nearestPage(people, asked, pageSize)
  const rows = await list({ limit: pageSize, offset })
  return { rule, trouble, title: works.find(({ id }) => id === rule.work.id)?.title ?? null, teamId: team?.id ?? null, people, page, pages, rows, exceptions }
}

const peopleAtOnce = 5000

/** All of those whom it reached that are asked for. That they were taken away is on record before. Null where there is no such rule of theirs. */
export async function exportReached(db: Database, managerId: string, ruleId: string, asked: Asked): Promise<AsyncGenerator<readonly RulePerson[]> | null> {
  const opened = await openRule(db, managerId, ruleId, asked)
  if (!opened?.team) return null
  const people = await opened.list(null)
  await recordExport(db, managerId, opened.team, { rule: opened.rule.name, people: people.length }, asked.now.getTime())
  return inLots(people, peopleAtOnce, async (some) => some)
}
