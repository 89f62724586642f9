import { PostgresAdapter } from 'kysely'
import type { Certainty } from '~/domain/quiz/reviewed'
import type { Db } from '../client.server'
import { takesAnswers } from './attempts'
import { fromJson, toIso } from './values'

/**
 * `turn`: the number the answer was sent with, null for the next one. `sentId` names the sending: the same sent again is not another answer.
 */
export type NewResponse = {
  personId: string
  attemptId: string
  itemVersionId: string
  picks: readonly string[]
  turn: number | null
  sentId: string | null
  certainty: Certainty | null
  now: Date
}

/** `highest`: the highest turn among all answers of the attempt. */
export type KeptResponse = { number: number; turn: number; highest: number }

const columns = ['person_id', 'attempt_id', 'number', 'item_version_id', 'picks', 'answered_at', 'sent_id', 'turn', 'certainty'] as const

/**
 * Add one answer to an attempt while it takes answers; null when it is not there or takes none, or when this was sent before. One
 * statement: it takes the attempt's turn, numbers the answer and is on disk when this returns.
 */
export function appendResponse(db: Db, response: NewResponse): Promise<KeptResponse | null> {
  return db.getExecutor().adapter instanceof PostgresAdapter ? appendHolding(db, response) : appendAlone(db, response)
}

/** SQLite has one writer: nothing changes the attempt while the statement runs. */
async function appendAlone(db: Db, response: NewResponse): Promise<KeptResponse | null> {
  const { personId, attemptId } = response
  const row = await db
    .insertInto('response')
    .columns(columns)
    .expression(asRow(db, response))
    .onConflict((conflict) => conflict.columns(['person_id', 'attempt_id', 'sent_id']).doNothing())
    .returning((eb) => [
      'response.number', 'response.turn',
      eb.selectFrom('attempt').select('attempt.turn').where('attempt.person_id', '=', personId).where('attempt.id', '=', attemptId).as('before'),
    ])
    .executeTakeFirst()
  return row ? kept(row) : null
}

/**
 * PostgreSQL needs to be told to take the attempt's row, and shows it as it is after waiting for it only where it was taken: anything else in
 * the statement sees the row as it was before.
 */
async function appendHolding(db: Db, response: NewResponse): Promise<KeptResponse | null> {
  const row = await db
    .with('held', () => asRow(db, response).select('attempt.turn as before').forUpdate())
    .with('added', (on) =>
      on
        .insertInto('response')
        .columns(columns)
        .expression(on.selectFrom('held').select(['person_id', 'id', 'number', 'item', 'picks', 'at', 'sent', 'turn', 'certainty']))
        .onConflict((conflict) => conflict.columns(['person_id', 'attempt_id', 'sent_id']).doNothing())
        .returning(['response.number', 'response.turn']),
    )
    .selectFrom(['added', 'held'])
    .select(['added.number', 'added.turn', 'held.before'])
    .executeTakeFirst()
  return row ? kept(row) : null
}

const kept = ({ number, turn, before }: { number: number; turn: number; before: number | null }): KeptResponse => ({
  number, turn, highest: Math.max(turn, before ?? 0),
})

/** The answer as the row it becomes, in the order of the columns; none where the attempt takes no answer. */
function asRow(db: Db, { personId, attemptId, itemVersionId, picks, turn, sentId, certainty, now }: NewResponse) {
  return db
    .selectFrom('attempt')
    .select((of) => [
      'attempt.person_id', 'attempt.id', of('attempt.answers', '+', 1).as('number'), of.cast<string>(of.val(itemVersionId), 'text').as('item'),
      of.cast<string>(of.val(JSON.stringify(picks)), 'text').as('picks'), of.cast<string>(of.val(toIso(now)), 'text').as('at'),
      of.cast<string | null>(of.val(sentId), 'text').as('sent'),
      turn === null ? of('attempt.turn', '+', 1).as('turn') : of.cast<number>(of.val(turn), 'integer').as('turn'),
      of.cast<number | null>(of.val(certainty), 'integer').as('certainty'),
    ])
    .where('attempt.person_id', '=', personId)
    .where('attempt.id', '=', attemptId)
    .where(takesAnswers(now))
}

/** The answer that was kept under a name of its sending. */
export async function findSentResponse(
  db: Db, personId: string, attemptId: string, sentId: string,
): Promise<{ number: number; turn: number; itemVersionId: string } | null> {
  const row = await db
    .selectFrom('response')
    .select(['number', 'turn', 'item_version_id as itemVersionId'])
    .where('person_id', '=', personId)
    .where('attempt_id', '=', attemptId)
    .where('sent_id', '=', sentId)
    .executeTakeFirst()
  return row ?? null
}

/** An answer as it stands: what was picked, and how sure it was. */
export type StandingAnswer = { number: number; picks: string[]; certainty: Certainty | null }

/** The answer that stands for each item: the one with the highest turn, the later to come among equals. */
export async function listAnswers(db: Db, personId: string, attemptId: string): Promise<Map<string, StandingAnswer>> {
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('response')
        .select(['item_version_id', 'picks', 'certainty', 'number'])
        .select((of) =>
          of.fn.agg<number>('row_number').over((over) => over.partitionBy('item_version_id').orderBy('turn', 'desc').orderBy('number', 'desc')).as('place'))
        .where('person_id', '=', personId)
        .where('attempt_id', '=', attemptId)
        .as('answer'),
    )
    .select(['item_version_id', 'picks', 'certainty', 'number'])
    .where('place', '=', 1)
    .execute()
  return new Map(
    rows.map((row) => [row.item_version_id, { number: row.number, picks: fromJson<string[]>(row.picks), certainty: row.certainty as Certainty | null }]),
  )
}
