import { type Selectable, sql } from 'kysely'
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

/** The same inside a query that has the quiz: to be summed up there. */
export const grantsBeside = (db: Db, personId: string) =>
  db.selectFrom('accommodation').where('accommodation.person_id', '=', personId).where('accommodation.revoked_at', 'is', null)
    .where((eb) => eb.or([eb('accommodation.quiz_id', 'is', null), eb('accommodation.quiz_id', '=', sql.ref<string>('quiz.id'))]))

/** The latest end of a quiz that this person is granted, beside the quiz in a query. */
export const grantedEnd = (db: Db, personId: string) => grantsBeside(db, personId).select((eb) => eb.fn.max('accommodation.closes_at').as('at'))

export async function findAccommodation(db: Db, id: string): Promise<Accommodation | null> {
  const row = await db.selectFrom('accommodation').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toAccommodation(row) : null
}

/** An accommodation with the names of what it is about. `quizTitle` null: all quizzes. */
export type ListedAccommodation = Accommodation & { personName: string; personEmail: string; quizTitle: string | null; grantedByName: string }

/** Whose accommodations, or for which quiz. */
export type AccommodationsOf = { personId: string } | { quizId: string }

/** What a person has now, or who has one now for a quiz, for it alone or for all; newest first. */
export async function listAccommodations(db: Db, of: AccommodationsOf, limit: number): Promise<ListedAccommodation[]> {
  const rows = await db
    .selectFrom('accommodation')
    .innerJoin('person', 'person.id', 'accommodation.person_id')
    .innerJoin('person as granter', 'granter.id', 'accommodation.granted_by')
    .leftJoin('quiz', 'quiz.id', 'accommodation.quiz_id')
    .selectAll('accommodation')
    .select(['person.name as person_name', 'person.email', 'granter.name as granter_name', 'quiz.title as quiz_title'])
    .where('accommodation.revoked_at', 'is', null)
    .where((eb) => {
      if ('personId' in of) return eb('accommodation.person_id', '=', of.personId)
      return eb.or([eb('accommodation.quiz_id', 'is', null), eb('accommodation.quiz_id', '=', of.quizId)])
    })
    .orderBy('accommodation.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...toAccommodation(row), personName: row.person_name, personEmail: row.email, quizTitle: row.quiz_title, grantedByName: row.granter_name,
  }))
}

export type QuizChoice = { id: string; title: string; moduleTitle: string | null }

/** Every quiz that can be taken, by its title; `moduleTitle` null for one of no module. */
export async function listQuizChoices(db: Db): Promise<QuizChoice[]> {
  const rows = await db
    .selectFrom('quiz')
    .leftJoin('module', 'module.id', 'quiz.module_id')
    .select(['quiz.id', 'quiz.title', 'module.title as module_title'])
    .where('module.archived_at', 'is', null)
    .orderBy('quiz.title')
    .orderBy('quiz.id')
    .execute()
  return rows.map((row) => ({ id: row.id, title: row.title, moduleTitle: row.module_title }))
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
