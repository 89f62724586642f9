import type { Selectable } from 'kysely'
import type { Accommodation } from '~/domain/quiz/accommodation'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { toIso, toIsoOrNull, toTime, toTimeOrNull } from './values'

const toAccommodation = (row: Selectable<Schema['accommodation']>): Accommodation => ({
  id: row.id, personId: row.person_id, quizId: row.quiz_id, timeFactor: row.time_factor, extraAttempts: row.extra_attempts,
  closesAt: toTimeOrNull(row.closes_at), reason: row.reason, grantedBy: row.granted_by, grantedAt: toTime(row.granted_at),
  revokedAt: toTimeOrNull(row.revoked_at),
})

/** What a person is granted now for a quiz: for it alone and for all. */
export async function listGrants(db: Db, personId: string, quizId: string): Promise<Accommodation[]> {
  const rows = await db
    .selectFrom('accommodation')
    .selectAll()
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('quiz_id', 'is', null), eb('quiz_id', '=', quizId)]))
    .orderBy('id')
    .execute()
  return rows.map(toAccommodation)
}

export async function findAccommodation(db: Db, id: string): Promise<Accommodation | null> {
  const row = await db.selectFrom('accommodation').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toAccommodation(row) : null
}

/** An accommodation with the names of what it is about. `quizTitle` null: all quizzes. */
export type ListedAccommodation = Accommodation & { personName: string; quizTitle: string | null; grantedByName: string }

/** Accommodations, newest first: of one person where one is named, and the revoked ones among them. */
export async function listAccommodations(db: Db, personId: string | null, limit: number): Promise<ListedAccommodation[]> {
  const rows = await db
    .selectFrom('accommodation')
    .innerJoin('person', 'person.id', 'accommodation.person_id')
    .innerJoin('person as granter', 'granter.id', 'accommodation.granted_by')
    .leftJoin('quiz', 'quiz.id', 'accommodation.quiz_id')
    .selectAll('accommodation')
    .select(['person.name as person_name', 'granter.name as granter_name', 'quiz.title as quiz_title'])
    .$if(personId !== null, (query) => query.where('accommodation.person_id', '=', personId ?? ''))
    .orderBy('accommodation.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...toAccommodation(row), personName: row.person_name, quizTitle: row.quiz_title, grantedByName: row.granter_name }))
}

export async function insertAccommodation(tx: Db, grant: Omit<Accommodation, 'revokedAt'>): Promise<void> {
  const row = {
    id: grant.id, person_id: grant.personId, quiz_id: grant.quizId, time_factor: grant.timeFactor, extra_attempts: grant.extraAttempts,
    closes_at: toIsoOrNull(grant.closesAt), reason: grant.reason, granted_by: grant.grantedBy, granted_at: toIso(grant.grantedAt), revoked_at: null,
  }
  await tx.insertInto('accommodation').values(row).execute()
}

/** Take it back; false when it is not there or was taken back before. */
export async function revokeAccommodation(tx: Db, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('accommodation')
    .set({ revoked_at: toIso(now) })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
