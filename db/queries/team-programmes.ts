import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely'
import type { ShownRunState } from '~/domain/progress/programme/run-state'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { listed } from './managed-teams'
import type { RunState } from './programme-runs'

/** How a manager's people stand in programmes, from each person's last round. */

const runsIn = (db: Db, teamIds: readonly string[]) =>
  db
    .selectFrom('person')
    .innerJoin('programme_run as run', 'run.person_id', 'person.id')
    .where('person.team_id', 'in', listed(teamIds))
    .where('person.is_rep', '=', 1)
    .where('person.active', '=', 1)
    .where('run.latest', '=', 1)

const none: Record<ShownRunState, number> = { late: 0, running: 0, done: 0, left: 0 }

/** How many stand how in each programme, by its id; one that nobody is in is missing. */
export async function countRuns(db: Db, teamIds: readonly string[], today: string, programmeId?: string): Promise<Map<string, Record<ShownRunState, number>>> {
  const rows = await runsIn(db, teamIds)
    .select((eb) => ['run.programme_id', 'run.state', sql<number>`case when run.due_on < ${today} then 1 else 0 end`.as('late'), eb.fn.countAll().as('people')])
    .$if(programmeId !== undefined, (query) => query.where('run.programme_id', '=', programmeId ?? ''))
    .groupBy(['run.programme_id', 'run.state', sql`3`])
    .execute()
  const counts = new Map<string, Record<ShownRunState, number>>()
  for (const { programme_id, state, late, people } of rows) {
    const own = counts.get(programme_id) ?? { ...none }
    const shown = state === 'withdrawn' ? 'left' : state === 'done' ? 'done' : late === 1 ? 'late' : 'running'
    counts.set(programme_id, { ...own, [shown]: own[shown] + Number(people) })
  }
  return counts
}

/** What a programme is called, whether it is offered or not. */
export async function findProgrammeTitle(db: Db, id: string): Promise<{ title: string; summary: string } | null> {
  return (await db.selectFrom('programme').select(['title', 'summary']).where('id', '=', id).executeTakeFirst()) ?? null
}

/** One person in one programme. `atStep`: the title of the step that is open, or ''. Days are ISO days. */
export type PersonRun = {
  personId: string; name: string; teamId: string; round: number; state: RunState; startsOn: string; stepsDone: number; steps: number; atStep: string; dueOn: string | null
  doneOn: string | null; certifiedUntil: string | null; renewsUntil: string | null; reason: string | null
}

export type RunQuestion = { programmeId: string; today: string; state: ShownRunState | null; limit: number | null; offset: number }

type Joined = Pick<Schema, 'person'> & { run: Schema['programme_run'] }

function isIn(eb: ExpressionBuilder<Joined, 'person' | 'run'>, state: ShownRunState, today: string): Expression<SqlBool> {
  if (state === 'left') return eb('run.state', '=', 'withdrawn')
  if (state === 'done') return eb('run.state', '=', 'done')
  const late = eb('run.due_on', '<', today)
  return eb.and([eb('run.state', '=', 'running'), state === 'late' ? late : eb.or([eb('run.due_on', 'is', null), eb.not(late)])])
}

/** People of teams as they stand in a programme: late ones first, then by the day that is due, those who are through, and those who were taken out. */
export async function listPersonRuns(db: Db, teamIds: readonly string[], asked: RunQuestion): Promise<PersonRun[]> {
  const { programmeId, today, state, limit, offset } = asked
  const rows = await runsIn(db, teamIds)
    .select([
      'person.id', 'person.name', 'person.team_id', 'run.round', 'run.state', 'run.starts_on', 'run.steps_done', 'run.steps', 'run.at_step', 'run.due_on', 'run.done_on',
      'run.certified_until', 'run.renews_until', 'run.withdrawn_reason',
    ])
    .where('run.programme_id', '=', programmeId)
    .$if(state !== null, (query) => query.where((eb) => isIn(eb, state ?? 'late', today)))
    .orderBy(sql`case run.state when 'running' then 0 when 'done' then 1 else 2 end`)
    .orderBy(sql`coalesce(run.due_on, '9999-12-31')`)
    .orderBy((eb) => eb.fn<string>('lower', ['person.name']))
    .orderBy('person.id')
    .$if(limit !== null, (query) => query.limit(limit ?? 0).offset(offset))
    .execute()
  return rows.map((row) => ({
    personId: row.id, name: row.name, teamId: row.team_id ?? '', round: row.round, state: row.state, startsOn: row.starts_on, stepsDone: row.steps_done, steps: row.steps,
    atStep: row.at_step, dueOn: row.due_on, doneOn: row.done_on, certifiedUntil: row.certified_until, renewsUntil: row.renews_until, reason: row.withdrawn_reason,
  }))
}

/** The programmes that one person is or was in, by their last round. */
export async function listProgrammesOf(db: Db, personId: string): Promise<(Pick<PersonRun, 'state' | 'stepsDone' | 'steps' | 'atStep' | 'dueOn' | 'certifiedUntil' | 'renewsUntil'> & { id: string; title: string })[]> {
  const rows = await db
    .selectFrom('programme_run as run')
    .innerJoin('programme', 'programme.id', 'run.programme_id')
    .select(['programme.id', 'programme.title', 'run.state', 'run.steps_done', 'run.steps', 'run.at_step', 'run.due_on', 'run.certified_until', 'run.renews_until'])
    .where('run.person_id', '=', personId).where('run.latest', '=', 1)
    .orderBy('programme.position').orderBy('programme.id')
    .execute()
  return rows.map((row) => ({
    id: row.id, title: row.title, state: row.state, stepsDone: row.steps_done, steps: row.steps, atStep: row.at_step, dueOn: row.due_on, certifiedUntil: row.certified_until,
    renewsUntil: row.renews_until,
  }))
}
