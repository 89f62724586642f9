import type { Db } from '../client.server'
import { listed } from './managed-teams'
import type { RulePerson, RuleQuestion } from './rule-people'

/** Runs of a programme that a rule began, of people of these teams. */
function begun(db: Db, ruleId: string, teamIds: readonly string[], { state, today }: RuleQuestion) {
  const query = db
    .selectFrom('programme_run as run')
    .innerJoin('person', 'person.id', 'run.person_id')
    .innerJoin('team', 'team.id', 'person.team_id')
    .where('run.rule_id', '=', ruleId)
    .where('run.latest', '=', 1)
    .where('run.state', '<>', 'withdrawn')
    .where('person.team_id', 'in', listed(teamIds))
  if (state === null) return query
  const asked = query.where('run.state', '=', state === 'finished' ? 'done' : 'running')
  return state === 'overdue' ? asked.where('run.due_on', '<', today) : asked
}

export async function countBegun(db: Db, ruleId: string, teamIds: readonly string[], asked: RuleQuestion): Promise<number> {
  const row = await begun(db, ruleId, teamIds, asked).select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()
  return Number(row.n)
}

/** One page of the people of these teams whose programme a rule began; the day is that of the step that is open. */
export async function listBegun(db: Db, ruleId: string, teamIds: readonly string[], asked: RuleQuestion, { limit, offset }: { limit: number; offset: number }): Promise<RulePerson[]> {
  const rows = await begun(db, ruleId, teamIds, asked)
    .select(['person.id', 'person.name', 'team.name as team_name', 'run.due_on', 'run.steps_done', 'run.done_on'])
    .$if(asked.sort === 'due', (query) => query.orderBy((eb) => eb.fn.coalesce('run.due_on', eb.val('9999-12-31'))))
    .orderBy((eb) => eb.fn<string>('lower', ['person.name']))
    .orderBy('person.id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map((row) => ({
    id: row.id, name: row.name, teamName: row.team_name, dueOn: row.due_on, longer: false, begun: row.steps_done > 0, finishedAt: row.done_on === null ? null : Date.parse(row.done_on),
  }))
}

/** Whether somebody is in a programme by this rule, and may be taken out of it. */
export async function isBegunBy(db: Db, ruleId: string, personId: string): Promise<boolean> {
  const row = await db.selectFrom('programme_run').select('id').where('rule_id', '=', ruleId).where('person_id', '=', personId).where('latest', '=', 1).where('state', '<>', 'withdrawn')
    .executeTakeFirst()
  return row !== undefined
}
