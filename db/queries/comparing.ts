import type { Taking } from '~/domain/incentives/neighbours'
import type { Db } from '../client.server'
import { mayTellLess } from './held-back'
import { toIso } from './values'

/** Whether a person takes part, and the number of the choice that says so; 0 where none was made. */
export async function findChoice(db: Db, personId: string): Promise<{ takesPart: boolean; number: number }> {
  const row = await db.selectFrom('comparing').select(['number', 'takes_part']).where('person_id', '=', personId).orderBy('number', 'desc').limit(1).executeTakeFirst()
  return { takesPart: row?.takes_part === 1, number: row?.number ?? 0 }
}

export async function insertChoice(tx: Db, choice: { personId: string; number: number; takesPart: boolean; now: Date }): Promise<void> {
  const { personId, number, takesPart, now } = choice
  await tx.insertInto('comparing').values({ person_id: personId, number, takes_part: takesPart ? 1 : 0, chosen_at: toIso(now) }).execute()
}

/**
 * Everybody of a person's team who takes part, with the points of a span of time. What came of an attempt whose quiz may keep its score back
 * is left out for good: a difference between two months would tell it.
 */
export async function listTaking(db: Db, personId: string, { from, until }: { from: string; until: string }): Promise<Taking[]> {
  const rows = await db
    .selectFrom('person as self')
    .innerJoin('person', 'person.team_id', 'self.team_id')
    .innerJoin('comparing', 'comparing.person_id', 'person.id')
    .leftJoin('ledger', (join) =>
      join
        .onRef('ledger.person_id', '=', 'person.id')
        .on('ledger.earned_at', '>=', from)
        .on('ledger.earned_at', '<', until)
        .on('ledger.cause', '<>', 'regrade')
        .on((eb) => eb.not(eb.exists(eb.selectFrom('attempt').select('attempt.id').whereRef('attempt.id', '=', 'ledger.cause_id').where('ledger.cause', '=', 'attempt').where(mayTellLess('attempt.policy'))))))
    .select((eb) => ['person.id', 'person.name', eb.fn.sum('ledger.points').as('points')])
    .where('self.id', '=', personId)
    .where('person.active', '=', 1)
    .where('person.is_rep', '=', 1)
    .where('comparing.takes_part', '=', 1)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('comparing as later').select('later.number').whereRef('later.person_id', '=', 'comparing.person_id').whereRef('later.number', '>', 'comparing.number'))))
    .groupBy(['person.id', 'person.name'])
    .execute()
  return rows.map((row) => ({ personId: row.id, name: row.name, points: Number(row.points ?? 0) }))
}
