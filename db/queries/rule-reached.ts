import { type RawBuilder, sql } from 'kysely'
import type { RuleWork } from '~/domain/insight/assignment-rule'
import type { Db } from '../client.server'
import { dueDay } from './due-days'
import { listed } from './managed-teams'
import { toTimeOrNull } from './values'

export const ruleStates = ['unfinished', 'overdue', 'finished'] as const
export type RuleState = (typeof ruleStates)[number]

/** `sort`: earliest due first, or by name. `today`: an ISO day. */
export type RuleQuestion = { state: RuleState | null; sort: 'due' | 'name'; today: string }

/** Somebody whom a rule reached: when it is due for them (an ISO day; null where a programme has no day open), and how far they are. */
export type RulePerson = { id: string; name: string; teamName: string; dueOn: string | null; longer: boolean; begun: boolean; finishedAt: number | null }

/** Whose rule is asked about, and among the people of which teams. */
export type RuleOf = { id: string; work: RuleWork; teamIds: readonly string[] }

/** What a rule gave to one person: when it was due at first and is now, whether they began (0 or 1), and when they finished (an ISO day or time). */
type Given = { person_id: string; first_due: string | null; due_on: string | null; begun: number; finished_at: string | null }

/** By what a rule assigns; of a programme the day is that of the step that is open. */
const givenBy: Record<RuleWork['kind'], (ruleId: string) => RawBuilder<Given>> = {
  course: (ruleId) => sql`(select assignment.person_id, assignment.due_on as first_due, ${dueDay} as due_on, case when progress.course_id is null then 0 else 1 end as begun, progress.finished_at
    from assignment left join course_progress as progress on progress.person_id = assignment.person_id and progress.course_id = assignment.course_id
    where assignment.rule_id = ${ruleId} and assignment.withdrawn_at is null)`,
  quiz: (ruleId) => sql`(select assignment.person_id, assignment.due_on as first_due, ${dueDay} as due_on, progress.passed_at as finished_at,
    case when exists (select 1 from attempt join quiz on quiz.id = attempt.quiz_id where quiz.module_id = assignment.module_id and attempt.person_id = assignment.person_id) then 1 else 0 end as begun
    from assignment left join module_progress as progress on progress.person_id = assignment.person_id and progress.module_id = assignment.module_id
    where assignment.rule_id = ${ruleId} and assignment.withdrawn_at is null)`,
  programme: (ruleId) => sql`(select run.person_id, run.due_on as first_due, run.due_on, case when run.steps_done > 0 then 1 else 0 end as begun, run.done_on as finished_at
    from programme_run as run where run.rule_id = ${ruleId} and run.latest = 1 and run.state <> 'withdrawn')`,
}

function reached(db: Db, { id, work, teamIds }: RuleOf, { state, today }: RuleQuestion) {
  const query = db
    .selectFrom(givenBy[work.kind](id).as<'given'>(sql`given`))
    .innerJoin('person', 'person.id', 'given.person_id')
    .innerJoin('team', 'team.id', 'person.team_id')
    .where('person.team_id', 'in', listed(teamIds))
  if (state === null) return query
  const asked = query.where('given.finished_at', state === 'finished' ? 'is not' : 'is', null)
  return state === 'overdue' ? asked.where('given.due_on', '<', today) : asked
}

export async function countReached(db: Db, rule: RuleOf, asked: RuleQuestion): Promise<number> {
  const row = await reached(db, rule, asked).select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()
  return Number(row.n)
}

/** The people of these teams whom a rule reached: one page of them, all where none is named. */
export async function listReached(db: Db, rule: RuleOf, asked: RuleQuestion, page: { limit: number; offset: number } | null): Promise<RulePerson[]> {
  const rows = await reached(db, rule, asked)
    .select(['person.id', 'person.name', 'team.name as team_name', 'given.first_due', 'given.due_on', 'given.begun', 'given.finished_at'])
    .$if(asked.sort === 'due', (query) => query.orderBy((eb) => eb.fn.coalesce('given.due_on', eb.val('9999-12-31'))))
    .orderBy((eb) => eb.fn<string>('lower', ['person.name']))
    .orderBy('person.id')
    .$if(page !== null, (query) => query.limit(page?.limit ?? 0).offset(page?.offset ?? 0))
    .execute()
  return rows.map((row) => ({
    id: row.id, name: row.name, teamName: row.team_name, dueOn: row.due_on, longer: row.due_on !== row.first_due, begun: Number(row.begun) === 1, finishedAt: toTimeOrNull(row.finished_at),
  }))
}
