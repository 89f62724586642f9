import type { StepRecord } from '~/domain/progress/programme/move-steps'
import type { Programme } from '~/domain/progress/programme/programme'
import type { Db } from '../client.server'
import { listed } from './managed-teams'
import { fromJson, toFlag, toIso } from './values'

export type RunState = 'running' | 'done' | 'withdrawn'

/** One round of a person in a programme. Days are ISO days. `renewsUntil`: the day on which the certification that it renews runs out, null for a first round. */
export type Run = {
  id: string
  personId: string
  programmeId: string
  version: number
  round: number
  startsOn: string
  renewsUntil: string | null
  assignedBy: string
  ruleId: string | null
  latest: boolean
  state: RunState
  doneOn: string | null
  certifiedUntil: string | null
  programme: Programme
}

const runs = (db: Db) =>
  db
    .selectFrom('programme_run as run')
    .innerJoin('programme_version as version', (join) => join.onRef('version.programme_id', '=', 'run.programme_id').onRef('version.version', '=', 'run.version'))
    .select([
      'run.id', 'run.person_id', 'run.programme_id', 'run.version', 'run.round', 'run.starts_on', 'run.renews_until', 'run.assigned_by', 'run.rule_id', 'run.latest', 'run.state',
      'run.done_on', 'run.certified_until', 'version.content',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof runs>['execute']>>[number]

const toRun = (row: Row): Run => ({
  id: row.id, personId: row.person_id, programmeId: row.programme_id, version: row.version, round: row.round, startsOn: row.starts_on, renewsUntil: row.renews_until,
  assignedBy: row.assigned_by, ruleId: row.rule_id, latest: row.latest === 1, state: row.state, doneOn: row.done_on, certifiedUntil: row.certified_until,
  programme: fromJson(row.content),
})

export async function findRun(db: Db, id: string): Promise<Run | null> {
  const row = await runs(db).where('run.id', '=', id).executeTakeFirst()
  return row ? toRun(row) : null
}

/** Whether somebody is in a programme by this rule, and may be taken out of it. */
export async function isBegunBy(db: Db, ruleId: string, personId: string): Promise<boolean> {
  const row = await db.selectFrom('programme_run').select('id').where('rule_id', '=', ruleId).where('person_id', '=', personId).where('latest', '=', 1).where('state', '<>', 'withdrawn')
    .executeTakeFirst()
  return row !== undefined
}

/** What a person is in the middle of. */
export async function listRunning(db: Db, personId: string): Promise<Run[]> {
  return (await runs(db).where('run.person_id', '=', personId).where('run.state', '=', 'running').orderBy('run.id').execute()).map(toRun)
}

/** Every round of a person in a programme, the first first. */
export async function listRounds(db: Db, personId: string, programmeId: string): Promise<Run[]> {
  return (await runs(db).where('run.person_id', '=', personId).where('run.programme_id', '=', programmeId).orderBy('run.round').execute()).map(toRun)
}

/** The last round of each of these people in a programme. */
export async function listLastRounds(db: Db, programmeId: string, personIds: readonly string[]): Promise<Map<string, { round: number; state: RunState }>> {
  const rows = await db.selectFrom('programme_run').select(['person_id', 'round', 'state'])
    .where('programme_id', '=', programmeId).where('latest', '=', 1).where('person_id', 'in', listed(personIds)).execute()
  return new Map(rows.map(({ person_id, round, state }) => [person_id, { round, state }]))
}

export type NewRun = Pick<Run, 'id' | 'personId' | 'programmeId' | 'version' | 'round' | 'startsOn' | 'renewsUntil' | 'assignedBy' | 'ruleId'> & { steps: number }

/** Insert runs, to be looked at on the day they start; says which are new: a person's round in a programme is begun once. The rounds before are the latest no more. */
export async function insertRuns(tx: Db, all: readonly NewRun[], now: Date): Promise<string[]> {
  if (all.length === 0) return []
  const rows = all.map((run) => ({
    id: run.id, person_id: run.personId, programme_id: run.programmeId, version: run.version, round: run.round, starts_on: run.startsOn, renews_until: run.renewsUntil,
    assigned_by: run.assignedBy, rule_id: run.ruleId, begun_at: toIso(now), latest: 1, state: 'running' as const, steps: run.steps, steps_done: 0, at_step: '',
    due_on: null, done_on: null, certified_until: null, look_at: `${run.startsOn}T00:00:00.000Z`, withdrawn_by: null, withdrawn_at: null, withdrawn_reason: null,
  }))
  const added = await tx.insertInto('programme_run').values(rows)
    .onConflict((conflict) => conflict.columns(['person_id', 'programme_id', 'round']).doNothing()).returning(['id', 'person_id', 'programme_id']).execute()
  for (const { id, person_id, programme_id } of added.filter(({ id }) => (all.find((run) => run.id === id)?.round ?? 1) > 1)) {
    await tx.updateTable('programme_run').set({ latest: 0 }).where('person_id', '=', person_id).where('programme_id', '=', programme_id).where('id', '<>', id).execute()
  }
  return added.map(({ id }) => id)
}

/** Runs to be moved by now, of people who work here, those that wait longest first. */
export async function listDueRuns(db: Db, now: Date, limit: number): Promise<{ id: string; personId: string }[]> {
  const rows = await db
    .selectFrom('programme_run as run')
    .innerJoin('person', 'person.id', 'run.person_id')
    .select(['run.id', 'run.person_id'])
    .where('run.look_at', '<=', toIso(now))
    .where('person.active', '=', 1)
    .where('person.is_rep', '=', 1)
    .orderBy('run.look_at').orderBy('run.id').limit(limit)
    .execute()
  return rows.map(({ id, person_id }) => ({ id, personId: person_id }))
}

/** Whether a run is still to be moved by now. */
export async function isDue(tx: Db, id: string, now: Date): Promise<boolean> {
  return (await tx.selectFrom('programme_run').select('id').where('id', '=', id).where('look_at', '<=', toIso(now)).executeTakeFirst()) !== undefined
}

/** How far a run is. `atStep`: the title of the step that is open, or ''. `lookAt`: when it is to be moved by itself. */
export type RunProgress = { state: RunState; stepsDone: number; atStep: string; dueOn: string | null; doneOn: string | null; certifiedUntil: string | null; lookAt: string | null }

export async function setProgress(tx: Db, id: string, progress: RunProgress): Promise<void> {
  const { state, stepsDone, atStep, dueOn, doneOn, certifiedUntil, lookAt } = progress
  await tx.updateTable('programme_run')
    .set({ state, steps_done: stepsDone, at_step: atStep, due_on: dueOn, done_on: doneOn, certified_until: certifiedUntil, look_at: lookAt }).where('id', '=', id).execute()
}

/** The records of a run's steps in their order, each with the part keys that were chosen of it last; none before the run was first moved. */
export async function listStepRecords(db: Db, runId: string): Promise<(StepRecord & { chosen: string[] })[]> {
  const rows = await db.selectFrom('programme_step')
    .select((eb) => [
      'opened_on', 'due_on', 'done_on',
      eb.selectFrom('programme_choice as choice').select('choice.parts').where('choice.run_id', '=', runId).whereRef('choice.step', '=', 'programme_step.step')
        .orderBy('choice.number', 'desc').limit(1).as('parts'),
    ])
    .where('run_id', '=', runId).orderBy('step').execute()
  return rows.map((row) => ({ openedOn: row.opened_on, dueOn: row.due_on, doneOn: row.done_on, chosen: row.parts === null ? [] : fromJson(row.parts) }))
}

export async function putStepRecords(tx: Db, runId: string, records: readonly StepRecord[]): Promise<void> {
  if (records.length === 0) return
  const rows = records.map(({ openedOn, dueOn, doneOn }, step) => ({ run_id: runId, step, opened_on: openedOn, due_on: dueOn, done_on: doneOn }))
  await tx.insertInto('programme_step').values(rows)
    .onConflict((conflict) => conflict.columns(['run_id', 'step']).doUpdateSet((eb) => ({ opened_on: eb.ref('excluded.opened_on'), due_on: eb.ref('excluded.due_on'), done_on: eb.ref('excluded.done_on') })))
    .execute()
}

/** Keep a choice beside those before it, inside the transaction that holds the person's turn. */
export async function insertChoice(tx: Db, choice: { runId: string; step: number; parts: readonly string[]; now: Date }): Promise<void> {
  const { runId, step, parts, now } = choice
  const last = await tx.selectFrom('programme_choice').select((eb) => eb.fn.max('number').as('number')).where('run_id', '=', runId).executeTakeFirst()
  await tx.insertInto('programme_choice').values({ run_id: runId, number: Number(last?.number ?? 0) + 1, step, parts: JSON.stringify(parts), chosen_at: toIso(now) }).execute()
}

/** Let the quizzes that a run asks for once more be these; `since`: an ISO day. */
export async function putRenewals(tx: Db, { id, personId }: Pick<Run, 'id' | 'personId'>, since: string, moduleIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('quiz_renewal').where('run_id', '=', id).execute()
  if (moduleIds.length === 0) return
  await tx.insertInto('quiz_renewal').values(moduleIds.map((module_id) => ({ person_id: personId, module_id, run_id: id, since }))).execute()
}

/** Withdraw a run once: says whether this call did it. */
export async function claimRunWithdrawal(tx: Db, id: string, { by, reason, now }: { by: string; reason: string; now: Date }): Promise<boolean> {
  const row = await tx.updateTable('programme_run')
    .set({ state: 'withdrawn', withdrawn_by: by, withdrawn_at: toIso(now), withdrawn_reason: reason, look_at: null, due_on: null })
    .where('id', '=', id).where('latest', '=', toFlag(true)).where('state', '<>', 'withdrawn').returning('id').executeTakeFirst()
  return row !== undefined
}
