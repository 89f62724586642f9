import type { Db } from '../client.server'
import { toIso, toTime } from './values'

/** The text of a plan as it was saved. `authorId`: null where it came with the content. `at` is ms epoch. */
export type PlanRevision = { planId: string; number: number; text: string; authorId: string | null; author: string | null; at: number }

const revisions = (db: Db) =>
  db
    .selectFrom('plan_revision as revision')
    .leftJoin('person', 'person.id', 'revision.author_id')
    .select(['revision.plan_id', 'revision.number', 'revision.text', 'revision.author_id', 'person.name', 'revision.saved_at'])

type Row = Awaited<ReturnType<ReturnType<typeof revisions>['execute']>>[number]

const toRevision = (row: Row): PlanRevision => ({
  planId: row.plan_id, number: row.number, text: row.text, authorId: row.author_id, author: row.name, at: toTime(row.saved_at),
})

/** The newest text of every plan. */
export async function listPlanTexts(db: Db): Promise<PlanRevision[]> {
  const rows = await revisions(db)
    .where((eb) => eb('revision.number', '=', eb.selectFrom('plan_revision as newest').select((of) => of.fn.max('newest.number').as('n')).whereRef('newest.plan_id', '=', 'revision.plan_id')))
    .orderBy('revision.plan_id')
    .execute()
  return rows.map(toRevision)
}

export async function findPlanText(db: Db, planId: string): Promise<PlanRevision | null> {
  const row = await revisions(db).where('revision.plan_id', '=', planId).orderBy('revision.number', 'desc').limit(1).executeTakeFirst()
  return row ? toRevision(row) : null
}

/** The text that was saved under a number. */
export async function findPlanRevision(db: Db, planId: string, number: number): Promise<PlanRevision | null> {
  const row = await revisions(db).where('revision.plan_id', '=', planId).where('revision.number', '=', number).executeTakeFirst()
  return row ? toRevision(row) : null
}

/** The newest text that came with the content. */
export async function findFileText(db: Db, planId: string): Promise<PlanRevision | null> {
  const row = await revisions(db).where('revision.plan_id', '=', planId).where('revision.author_id', 'is', null).orderBy('revision.number', 'desc').limit(1).executeTakeFirst()
  return row ? toRevision(row) : null
}

/** Says whether it is new: a number is taken once. */
export async function insertPlanRevision(tx: Db, { planId, number, text, authorId, now }: Pick<PlanRevision, 'planId' | 'number' | 'text' | 'authorId'> & { now: Date }): Promise<boolean> {
  const row = await tx
    .insertInto('plan_revision')
    .values({ plan_id: planId, number, text, author_id: authorId, saved_at: toIso(now) })
    .onConflict((conflict) => conflict.columns(['plan_id', 'number']).doNothing())
    .returning('number')
    .executeTakeFirst()
  return row !== undefined
}
