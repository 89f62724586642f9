import { sql, type SqlBool } from 'kysely'
import type { RuleDue, RuleStart, RuleWhom, RuleWork } from '~/domain/insight/assignment-rule'
import type { Db } from '../client.server'
import { listed } from './managed-teams'
import { fromJson, toIso, toTime, toTimeOrNull } from './values'

/**
 * A rule as somebody made it; it never changes, but is switched off or taken over. `due`: null for a programme, which has its own days. `offBy` is a name. `givable`: what it
 * assigns is not put away, or is offered still. Times are ms epoch.
 */
export type Rule = {
  id: string; name: string; work: RuleWork; whom: RuleWhom; due: RuleDue | null; note: string; managerId: string; owner: { name: string; active: boolean; isManager: boolean }
  onAt: number; offAt: number | null; offBy: string | null; givable: boolean
}

const rules = (db: Db) =>
  db
    .selectFrom('assignment_rule as rule')
    .innerJoin('person as owner', 'owner.id', 'rule.manager_id')
    .leftJoin('person as ended', 'ended.id', 'rule.switched_off_by')
    .leftJoin('course', 'course.id', 'rule.course_id')
    .leftJoin('module', 'module.id', 'rule.module_id')
    .leftJoin('programme', 'programme.id', 'rule.programme_id')
    .select([
      'rule.id', 'rule.name', 'rule.course_id', 'rule.module_id', 'rule.programme_id', 'rule.who', 'rule.starts', 'rule.due_days', 'rule.due_on', 'rule.note', 'rule.manager_id', 'rule.switched_on_at',
      'rule.switched_off_at', 'ended.name as off_by', 'owner.name as owner_name', 'owner.active as owner_active', 'owner.is_manager as owner_manages',
    ])
    .select((eb) => eb.case().when(isGivable).then(1).else(0).end().as('givable'))

const isGivable = sql<SqlBool>`((course.id is not null and course.archived_at is null and module.archived_at is null) or coalesce(programme.offered, 0) = 1)`

type Row = Awaited<ReturnType<ReturnType<typeof rules>['execute']>>[number]

function workOf({ course_id, module_id, programme_id }: Pick<Row, 'course_id' | 'module_id' | 'programme_id'>): RuleWork {
  if (module_id !== null) return { kind: 'quiz', id: module_id }
  return course_id === null ? { kind: 'programme', id: programme_id ?? '' } : { kind: 'course', id: course_id }
}

const toRule = (row: Row): Rule => ({
  id: row.id, name: row.name, work: workOf(row), whom: fromJson(row.who), note: row.note, managerId: row.manager_id, onAt: toTime(row.switched_on_at),
  owner: { name: row.owner_name, active: row.owner_active === 1, isManager: row.owner_manages === 1 },
  offAt: toTimeOrNull(row.switched_off_at), offBy: row.off_by, givable: Number(row.givable) === 1,
  due: row.due_on !== null ? { kind: 'on', day: row.due_on } : row.due_days !== null ? { kind: 'after', days: row.due_days, from: row.starts as RuleStart } : null,
})

/** Says whether it is new: one whose id is there stays as it is. */
export async function insertRule(tx: Db, { id, name, work, whom, due, note, managerId, onAt }: Omit<Rule, 'owner' | 'offAt' | 'offBy' | 'givable'>): Promise<boolean> {
  const row = await tx
    .insertInto('assignment_rule')
    .values((eb) => ({
      id, name, course_id: work.kind === 'quiz' ? eb.selectFrom('module').select('module.course_id').where('module.id', '=', work.id) : work.kind === 'course' ? work.id : null,
      module_id: work.kind === 'quiz' ? work.id : null, programme_id: work.kind === 'programme' ? work.id : null, who: JSON.stringify(whom),
      starts: due?.kind === 'after' ? due.from : 'reached', due_days: due?.kind === 'after' ? due.days : null, due_on: due?.kind === 'on' ? due.day : null, note, manager_id: managerId, switched_on_at: toIso(onAt),
    }))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Null when there is none of this manager. */
export async function findRule(db: Db, managerId: string, id: string): Promise<Rule | null> {
  const row = await rules(db).where('rule.id', '=', id).where('rule.manager_id', '=', managerId).executeTakeFirst()
  return row ? toRule(row) : null
}

/** Take a rule's turn: whoever else assigns by it, takes somebody out of it or switches it off waits until this transaction ends. */
export async function claimRule(tx: Db, id: string): Promise<Rule | null> {
  await tx.updateTable('assignment_rule').set((eb) => ({ name: eb.ref('name') })).where('id', '=', id).execute()
  const row = await rules(tx).where('rule.id', '=', id).executeTakeFirst()
  return row ? toRule(row) : null
}

const rulesOn = (db: Db) => rules(db).where('rule.switched_off_at', 'is', null).orderBy('rule.switched_on_at').orderBy('rule.id')

/** Every rule that is on, of courses and quizzes that are not put away and programmes that are offered, the oldest first. */
export async function listRulesOn(db: Db): Promise<Rule[]> {
  return (await rulesOn(db).where(isGivable).execute()).map(toRule)
}

/** Rules that are on, whatever they assign, or this one of them alone; the oldest first. */
export async function listRulesToLookAfter(db: Db, { ruleId, limit }: { ruleId?: string | undefined; limit: number }): Promise<Rule[]> {
  return (await rulesOn(db).$if(ruleId !== undefined, (query) => query.where('rule.id', '=', ruleId ?? '')).limit(limit).execute()).map(toRule)
}

/** `title`: of what it assigns. `reached`: people to whom it stands assigned by it, or who are in its programme by it. */
export type RuleListed = Rule & { title: string; reached: number }

const rulesListed = (db: Db) =>
  rules(db)
    .leftJoin('quiz', 'quiz.module_id', 'rule.module_id')
    .select((eb) => eb.fn.coalesce('quiz.title', 'course.title', 'programme.title').as('title'))
    .select((eb) => eb.selectFrom('programme_run as run').select((of) => of.fn.countAll().as('n')).whereRef('run.rule_id', '=', 'rule.id').where('run.latest', '=', 1)
      .where('run.state', '<>', 'withdrawn').as('begun'))
    .select((eb) => eb.selectFrom('assignment').select((of) => of.fn.countAll().as('n')).whereRef('assignment.rule_id', '=', 'rule.id')
      .where('assignment.withdrawn_at', 'is', null).as('reached'))

type ListedRow = Awaited<ReturnType<ReturnType<typeof rulesListed>['execute']>>[number]

const toRuleListed = (row: ListedRow): RuleListed => ({ ...toRule(row), title: row.title ?? '', reached: Number(row.reached) + Number(row.begun) })

/** A manager's rules, those that are on first, then the newest first. */
export async function listRules(db: Db, managerId: string, limit: number): Promise<RuleListed[]> {
  const rows = await rulesListed(db)
    .where('rule.manager_id', '=', managerId)
    .orderBy((eb) => eb.case().when('rule.switched_off_at', 'is', null).then(0).else(1).end())
    .orderBy('rule.switched_on_at', 'desc')
    .orderBy('rule.id')
    .limit(limit)
    .execute()
  return rows.map(toRuleListed)
}

/** These rules by their ids. */
export async function listRulesById(db: Db, ids: readonly string[]): Promise<Map<string, RuleListed>> {
  const rows = await rulesListed(db).where('rule.id', 'in', listed(ids)).execute()
  return new Map(rows.map((row) => [row.id, toRuleListed(row)]))
}

export async function setRuleOff(tx: Db, id: string, byId: string, now: Date): Promise<void> {
  await tx.updateTable('assignment_rule').set({ switched_off_at: toIso(now), switched_off_by: byId }).where('id', '=', id).execute()
}
