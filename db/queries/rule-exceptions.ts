import type { Db } from '../client.server'
import { toIso, toTime } from './values'

/** Somebody who is taken out of a rule. `madeBy` is a name; `at` in ms epoch. */
export type RuleException = { personId: string; name: string; reason: string; madeBy: string; at: number }

/** Who is taken out of a rule now, the newest first. */
export async function listExceptions(db: Db, ruleId: string, limit: number): Promise<RuleException[]> {
  const rows = await db
    .selectFrom('rule_exception as out')
    .innerJoin('person', 'person.id', 'out.person_id')
    .innerJoin('person as maker', 'maker.id', 'out.made_by')
    .select(['person.id', 'person.name', 'out.reason', 'maker.name as made_by', 'out.made_at'])
    .where('out.rule_id', '=', ruleId)
    .where('out.lifted_at', 'is', null)
    .orderBy('out.made_at', 'desc')
    .orderBy('out.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ personId: row.id, name: row.name, reason: row.reason, madeBy: row.made_by, at: toTime(row.made_at) }))
}

type Made = { id: string; ruleId: string; personId: string; reason: string; madeBy: string; now: Date }

/** Says whether it is new: who is out already stays as they are. */
export async function insertException(tx: Db, { id, ruleId, personId, reason, madeBy, now }: Made): Promise<boolean> {
  const row = await tx
    .insertInto('rule_exception')
    .values({ id, rule_id: ruleId, person_id: personId, reason, made_by: madeBy, made_at: toIso(now) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Says whether this call lifted it. */
export async function liftException(tx: Db, ruleId: string, personId: string, byId: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('rule_exception')
    .set({ lifted_by: byId, lifted_at: toIso(now) })
    .where('rule_id', '=', ruleId)
    .where('person_id', '=', personId)
    .where('lifted_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
