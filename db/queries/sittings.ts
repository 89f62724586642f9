import type { ExpressionBuilder } from 'kysely'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { fromJson, toIso, toTime } from './values'

export type FirstAttempt = { personId: string; id: string; items: string[]; startedAt: number }

/**
 * The next of the first attempts at a quiz, newest first: each person's earliest that was handed in, once all of it is judged. `before`:
 * the id of the last one seen.
 */
export async function listFirstAttempts(db: Db, quizId: string, before: string | null, limit: number): Promise<FirstAttempt[]> {
  let query = db
    .selectFrom('attempt')
    .select(['person_id', 'id', 'items', 'started_at'])
    .where('quiz_id', '=', quizId)
    .where(isJudged)
    .where((eb) =>
      eb.not(eb.exists(
        eb.selectFrom('attempt as earlier').select('earlier.id').whereRef('earlier.person_id', '=', 'attempt.person_id').whereRef('earlier.quiz_id', '=', 'attempt.quiz_id')
          .where('earlier.submitted_at', 'is not', null)
          .where((of) => of.or([
            of('earlier.started_at', '<', of.ref('attempt.started_at')),
            of.and([of('earlier.started_at', '=', of.ref('attempt.started_at')), of('earlier.id', '<', of.ref('attempt.id'))]),
          ])),
      )))
  if (before !== null) query = query.where('id', '<', before)
  const rows = await query.orderBy('id', 'desc').limit(limit).execute()
  return rows.map((row) => ({ personId: row.person_id, id: row.id, items: fromJson(row.items), startedAt: toTime(row.started_at) }))
}

export type StandingAnswer = { attemptId: string; versionId: string; picks: string[]; score: number | null; voided: boolean }

/** What these attempts were judged as, as that stands now. Two queries. */
export async function listStandingAnswers(db: Db, attemptIds: readonly string[]): Promise<StandingAnswer[]> {
  if (attemptIds.length === 0) return []
  const ids = [...attemptIds]
  const verdicts = await db
    .selectFrom('attempt')
    .innerJoin('verdict', (join) => join.onRef('verdict.person_id', '=', 'attempt.person_id').onRef('verdict.attempt_id', '=', 'attempt.id'))
    .select(['verdict.attempt_id', 'verdict.item_version_id', 'verdict.picks', 'verdict.score'])
    .where('attempt.id', 'in', ids)
    .execute()
  const revisions = await db
    .selectFrom('attempt')
    .innerJoin('verdict_revision as revision', (join) => join.onRef('revision.person_id', '=', 'attempt.person_id').onRef('revision.attempt_id', '=', 'attempt.id'))
    .select(['revision.attempt_id', 'revision.item_version_id', 'revision.score', 'revision.voided'])
    .where('attempt.id', 'in', ids)
    .orderBy('revision.number')
    .execute()
  const standing = new Map<string, StandingAnswer>()
  for (const { attempt_id: attemptId, item_version_id: versionId, picks, score } of verdicts) {
    standing.set(`${attemptId} ${versionId}`, { attemptId, versionId, picks: fromJson(picks), score, voided: false })
  }
  for (const { attempt_id: attemptId, item_version_id: versionId, score, voided } of revisions) {
    const key = `${attemptId} ${versionId}`
    standing.set(key, { attemptId, versionId, picks: standing.get(key)?.picks ?? [], score, voided: voided === 1 })
  }
  return [...standing.values()]
}

/** When answers of these attempts were saved, in their order. */
export async function listSaves(db: Db, attemptIds: readonly string[]): Promise<{ attemptId: string; versionId: string; at: number }[]> {
  if (attemptIds.length === 0) return []
  const rows = await db
    .selectFrom('attempt')
    .innerJoin('response', (join) => join.onRef('response.person_id', '=', 'attempt.person_id').onRef('response.attempt_id', '=', 'attempt.id'))
    .select(['response.attempt_id', 'response.item_version_id', 'response.answered_at'])
    .where('attempt.id', 'in', [...attemptIds])
    .orderBy('response.attempt_id')
    .orderBy('response.number')
    .execute()
  return rows.map((row) => ({ attemptId: row.attempt_id, versionId: row.item_version_id, at: toTime(row.answered_at) }))
}

const isJudged = (eb: ExpressionBuilder<Schema, 'attempt'>) =>
  eb.and([eb('attempt.submitted_at', 'is not', null), eb('attempt.score', 'is not', null), eb('attempt.awaiting', '=', 0)])

/** How many attempts at a quiz are handed in and wholly judged. */
export async function countJudged(db: Db, quizId: string): Promise<number> {
  const row = await db.selectFrom('attempt').select((eb) => eb.fn.countAll().as('n')).where('quiz_id', '=', quizId).where(isJudged).executeTakeFirstOrThrow()
  return Number(row.n)
}

/**
 * The quizzes of modules, each with whether its statistics have to be counted (anew): attempts are told by their number, as one that ran out
 * of time counts as handed in when it was over, which may be before the last count; marks and regrades by their time.
 */
export async function listCountedQuizzes(db: Db): Promise<{ quizId: string; stale: boolean }[]> {
  const rows = await db
    .selectFrom('quiz')
    .leftJoin('quiz_statistic as counted', 'counted.quiz_id', 'quiz.id')
    .select((eb) => [
      'quiz.id', 'counted.handed_in',
      eb.selectFrom('attempt').select((of) => of.fn.countAll().as('n')).whereRef('attempt.quiz_id', '=', 'quiz.id').where(isJudged).as('judged'),
      eb.exists(eb.selectFrom('paper').select('paper.id').whereRef('paper.quiz_id', '=', 'quiz.id').whereRef('paper.marked_at', '>', 'counted.counted_at')).as('marked'),
      eb.exists(eb.selectFrom('regrade').select('regrade.id').where((of) => of.or([
        of('regrade.applied_at', '>', of.ref('counted.counted_at')), of('regrade.undone_at', '>', of.ref('counted.counted_at')),
      ]))).as('regraded'),
    ])
    .where('quiz.module_id', 'is not', null)
    .orderBy('quiz.id')
    .execute()
  return rows.map((row) => ({
    quizId: row.id, stale: row.handed_in === null || row.handed_in !== Number(row.judged) || [row.marked, row.regraded].some((one) => Boolean(Number(one))),
  }))
}

export async function putQuizStatistic(tx: Db, quizId: string, { figures, handedIn, now }: { figures: unknown; handedIn: number; now: Date }): Promise<void> {
  const row = { counted_at: toIso(now), handed_in: handedIn, figures: JSON.stringify(figures) }
  await tx.insertInto('quiz_statistic').values({ quiz_id: quizId, ...row }).onConflict((conflict) => conflict.column('quiz_id').doUpdateSet(row)).execute()
}

const perInsert = 50

export async function putItemStatistics(tx: Db, quizId: string, items: readonly { versionId: string; itemId: string; figures: unknown }[]): Promise<void> {
  await tx.deleteFrom('quiz_item_statistic').where('quiz_id', '=', quizId).execute()
  const rows = items.map(({ versionId, itemId, figures }) => ({ quiz_id: quizId, version_id: versionId, item_id: itemId, figures: JSON.stringify(figures) }))
  for (let from = 0; from < rows.length; from += perInsert) await tx.insertInto('quiz_item_statistic').values(rows.slice(from, from + perInsert)).execute()
}
