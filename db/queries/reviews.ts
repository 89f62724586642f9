import { draftTitle } from '~/domain/content/draft-title'
import type { Db } from '../client.server'
import { toIso, toTime, toTimeOrNull } from './values'

export type ReviewState = 'open' | 'approved' | 'changes' | 'withdrawn'

/** Somebody's wish that another trainer looks at a text. Names, and times in ms epoch. `asked`: of whom, null for whoever teaches. */
export type Review = {
  id: string
  lessonId: string
  state: ReviewState
  writtenById: string
  note: string
  askedById: string
  askedBy: string
  askedAt: number
  askedOf: string | null
  decidedById: string | null
  decidedBy: string | null
  decidedAt: number | null
  decisionNote: string
  versionNumber: number | null
}

const reviews = (db: Db) =>
  db
    .selectFrom('lesson_review as review')
    .innerJoin('person as asker', 'asker.id', 'review.asked_by')
    .leftJoin('person as wanted', 'wanted.id', 'review.asked_of')
    .leftJoin('person as decider', 'decider.id', 'review.decided_by')
    .leftJoin('lesson_version as version', 'version.id', 'review.version_id')
    .select([
      'review.id', 'review.lesson_id', 'review.state', 'review.written_by', 'review.note', 'review.asked_by', 'asker.name as asker', 'review.asked_at',
      'wanted.name as wanted', 'review.decided_by', 'decider.name as decider', 'review.decided_at', 'review.decision_note', 'version.number',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof reviews>['executeTakeFirstOrThrow']>>

const toReview = (row: Row): Review => ({
  id: row.id, lessonId: row.lesson_id, state: row.state as ReviewState, writtenById: row.written_by, note: row.note, askedById: row.asked_by,
  askedBy: row.asker, askedAt: toTime(row.asked_at), askedOf: row.wanted, decidedById: row.decided_by, decidedBy: row.decider,
  decidedAt: toTimeOrNull(row.decided_at), decisionNote: row.decision_note, versionNumber: row.number,
})

/** The reviews of a lesson, newest first. */
export async function listReviews(db: Db, lessonId: string, limit: number): Promise<Review[]> {
  const rows = await reviews(db).where('review.lesson_id', '=', lessonId).orderBy('review.asked_at', 'desc').orderBy('review.id', 'desc').limit(limit).execute()
  return rows.map(toReview)
}

/** One review of this lesson with the very text that it is about. */
export async function findReview(db: Db, lessonId: string, id: string): Promise<(Review & { source: string }) | null> {
  const row = await reviews(db).select('review.source').where('review.lesson_id', '=', lessonId).where('review.id', '=', id).executeTakeFirst()
  return row ? { ...toReview(row), source: row.source } : null
}

/** The newest decision on exactly this text, if a trainer made one. */
export async function findDecision(db: Db, lessonId: string, source: string): Promise<Review | null> {
  const row = await reviews(db)
    .where('review.lesson_id', '=', lessonId)
    .where('review.state', 'in', ['approved', 'changes'])
    .where('review.source', '=', source)
    .orderBy('review.decided_at', 'desc')
    .orderBy('review.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toReview(row) : null
}

export async function findOpenReview(db: Db, lessonId: string): Promise<(Review & { source: string }) | null> {
  const row = await reviews(db).select('review.source').where('review.lesson_id', '=', lessonId).where('review.state', '=', 'open').executeTakeFirst()
  return row ? { ...toReview(row), source: row.source } : null
}

type NewReview = { id: string; lessonId: string; source: string; writtenBy: string; note: string; askedBy: string; askedOf: string | null; now: Date }

export async function insertReview(tx: Db, review: NewReview): Promise<void> {
  await tx.insertInto('lesson_review').values({
    id: review.id, lesson_id: review.lessonId, source: review.source, written_by: review.writtenBy, note: review.note, asked_by: review.askedBy,
    asked_at: toIso(review.now), asked_of: review.askedOf, state: 'open', decided_by: null, decided_at: null, version_id: null,
  }).execute()
}

type Decision = { id: string; state: Exclude<ReviewState, 'open'>; decidedBy: string; note: string; now: Date }

/** End an open review. False: it was not open any more. */
export async function decideReviewRow(tx: Db, { id, state, decidedBy, note, now }: Decision): Promise<boolean> {
  const change = { state, decided_by: decidedBy, decided_at: toIso(now), decision_note: note }
  const result = await tx.updateTable('lesson_review').set(change).where('id', '=', id).where('state', '=', 'open').executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

/** Say which version a reviewed text became. */
export async function setReviewedVersion(tx: Db, reviewId: string, versionId: string): Promise<void> {
  await tx.updateTable('lesson_review').set({ version_id: versionId }).where('id', '=', reviewId).where('version_id', 'is', null).execute()
}

/** A review that waits, with the way to it. */
export type WaitingReview = { id: string; path: string; title: string; askedBy: string; askedAt: number; note: string; toMe: boolean }

/** Open reviews that this trainer may decide: of texts that others wrote and asked for. Those asked of them by name come first. */
export async function listReviewsWaiting(db: Db, trainerId: string, limit: number): Promise<WaitingReview[]> {
  const rows = await db
    .selectFrom('lesson_review as review')
    .innerJoin('lesson', 'lesson.id', 'review.lesson_id')
    .innerJoin('module', 'module.id', 'lesson.module_id')
    .innerJoin('person as asker', 'asker.id', 'review.asked_by')
    .leftJoin('lesson_version as version', 'version.id', 'lesson.current_version_id')
    .select((eb) => [
      'review.id', 'module.course_id', 'module.slug as module_slug', 'lesson.slug', 'version.title', 'asker.name as asker', 'review.asked_at', 'review.note',
      'review.asked_of', eb.fn<string>('substr', ['review.source', eb.lit(1), eb.lit(2000)]).as('head'),
    ])
    .where('review.state', '=', 'open')
    .where('review.asked_by', '!=', trainerId)
    .where('review.written_by', '!=', trainerId)
    .where((eb) => eb.or([eb('review.asked_of', 'is', null), eb('review.asked_of', '=', trainerId)]))
    .orderBy('review.asked_at')
    .orderBy('review.id')
    .limit(limit)
    .execute()
  const waiting = rows.map((row) => ({
    id: row.id, path: `/studio/${row.course_id}/${row.module_slug}/${row.slug}/review`, title: draftTitle(row.head) ?? row.title ?? row.slug,
    askedBy: row.asker, askedAt: toTime(row.asked_at), note: row.note, toMe: row.asked_of === trainerId,
  }))
  return [...waiting.filter((one) => one.toMe), ...waiting.filter((one) => !one.toMe)]
}
