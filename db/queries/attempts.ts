import { PostgresAdapter, type Selectable } from 'kysely'
import { type Attempt, type Quiz, type QuizPolicy, wholePolicy } from '~/domain/quiz/policy'
import type { SkillMove } from '~/domain/readiness/moves'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { fromJson, toFlag, toIso, toTime, toTimeOrNull } from './values'

type AttemptRow = Pick<Selectable<Schema['attempt']>, 'person_id' | 'id' | 'quiz_id' | 'seed' | 'policy' | 'items' | 'started_at' | 'answers' | 'submitted_at' | 'score' | 'passed' | 'moves'>

/** An attempt with the policy it was started under, and the skills it has moved so far. */
export type PinnedAttempt = Attempt & { policy: QuizPolicy; moves: SkillMove[] }

export function toAttempt(row: AttemptRow): PinnedAttempt {
  return {
    id: row.id, personId: row.person_id, quizId: row.quiz_id, seed: row.seed, policy: wholePolicy(fromJson(row.policy)), items: fromJson(row.items),
    startedAt: toTime(row.started_at), submittedAt: toTimeOrNull(row.submitted_at), score: row.score,
    passed: row.passed === null ? null : row.passed === 1, moves: fromJson(row.moves),
  }
}

const columns = [
  'attempt.person_id', 'attempt.id', 'attempt.quiz_id', 'attempt.seed', 'attempt.policy', 'attempt.items', 'attempt.started_at', 'attempt.answers',
  'attempt.submitted_at', 'attempt.score', 'attempt.passed', 'attempt.moves',
] as const

export async function findQuiz(db: Db, id: string): Promise<Quiz | null> {
  const row = await db.selectFrom('quiz').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { id: row.id, moduleId: row.module_id, title: row.title, bank: row.bank, policy: wholePolicy(fromJson(row.policy)) } : null
}

export async function findAttempt(db: Db, personId: string, id: string): Promise<PinnedAttempt | null> {
  const row = await db.selectFrom('attempt').select(columns).where('person_id', '=', personId).where('id', '=', id).executeTakeFirst()
  return row ? toAttempt(row) : null
}

export type AttemptOfQuiz = PinnedAttempt & { quizTitle: string; moduleId: string | null }

/** An attempt with the name of its quiz. */
export async function findAttemptOfQuiz(db: Db, personId: string, id: string): Promise<AttemptOfQuiz | null> {
  const row = await db
    .selectFrom('attempt')
    .innerJoin('quiz', 'quiz.id', 'attempt.quiz_id')
    .select([...columns, 'quiz.title as quiz_title', 'quiz.module_id'])
    .where('attempt.person_id', '=', personId)
    .where('attempt.id', '=', id)
    .executeTakeFirst()
  return row ? { ...toAttempt(row), quizTitle: row.quiz_title, moduleId: row.module_id } : null
}

/** A person's attempts at one quiz, oldest first. */
export async function listAttempts(db: Db, personId: string, quizId: string): Promise<PinnedAttempt[]> {
  const rows = await db
    .selectFrom('attempt')
    .select(columns)
    .where('person_id', '=', personId)
    .where('quiz_id', '=', quizId)
    .orderBy('started_at')
    .orderBy('id')
    .execute()
  return rows.map(toAttempt)
}

export async function insertAttempt(db: Db, attempt: PinnedAttempt): Promise<void> {
  const row = {
    person_id: attempt.personId, id: attempt.id, quiz_id: attempt.quizId, seed: attempt.seed, policy: JSON.stringify(attempt.policy),
    items: JSON.stringify(attempt.items), started_at: toIso(attempt.startedAt), submitted_at: null, score: null, passed: null, moves: JSON.stringify(attempt.moves),
  }
  await db.insertInto('attempt').values(row).execute()
}

/** Close the attempt for good; null when it is not there or was submitted before. */
export async function claimSubmission(tx: Db, personId: string, id: string, now: Date): Promise<PinnedAttempt | null> {
  const row = await tx
    .updateTable('attempt')
    .set({ submitted_at: toIso(now) })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('submitted_at', 'is', null)
    .returning(columns)
    .executeTakeFirst()
  return row ? toAttempt(row) : null
}

export async function setMoves(tx: Db, personId: string, id: string, moves: readonly SkillMove[]): Promise<void> {
  await tx.updateTable('attempt').set({ moves: JSON.stringify(moves) }).where('person_id', '=', personId).where('id', '=', id).execute()
}

/** How many of its answers wait for a mark, and what it has moved so far. */
export async function setAwaiting(tx: Db, personId: string, id: string, awaiting: number, moves: readonly SkillMove[]): Promise<void> {
  await tx.updateTable('attempt').set({ awaiting, moves: JSON.stringify(moves) }).where('person_id', '=', personId).where('id', '=', id).execute()
}

type Outcome = { score: number; passed: boolean; moves: readonly SkillMove[] }

export async function setVerdict(tx: Db, personId: string, id: string, { score, passed, moves }: Outcome): Promise<void> {
  await tx.updateTable('attempt').set({ score, passed: toFlag(passed), moves: JSON.stringify(moves) }).where('person_id', '=', personId).where('id', '=', id).execute()
}

type NewResponse = { personId: string; attemptId: string; itemVersionId: string; picks: readonly string[]; now: Date }

/**
 * Add one answer to an attempt while it is open; null when it is not there or was submitted. One statement: it takes the attempt's
 * turn, numbers the answer and is on disk when this returns. PostgreSQL needs to be told to take the row; SQLite has one writer.
 */
export async function appendResponse(db: Db, response: NewResponse): Promise<number | null> {
  const { personId, attemptId, itemVersionId, picks, now } = response
  const row = await db
    .insertInto('response')
    .columns(['person_id', 'attempt_id', 'number', 'item_version_id', 'picks', 'answered_at'])
    .expression((eb) =>
      eb
        .selectFrom('attempt')
        .select((of) => [
          'attempt.person_id', 'attempt.id', of('attempt.answers', '+', 1).as('number'), of.cast<string>(of.val(itemVersionId), 'text').as('item'),
          of.cast<string>(of.val(JSON.stringify(picks)), 'text').as('picks'), of.cast<string>(of.val(toIso(now)), 'text').as('at'),
        ])
        .where('attempt.person_id', '=', personId)
        .where('attempt.id', '=', attemptId)
        .where('attempt.submitted_at', 'is', null)
        .$if(db.getExecutor().adapter instanceof PostgresAdapter, (query) => query.forUpdate()),
    )
    .returning('number')
    .executeTakeFirst()
  return row ? row.number : null
}

/** The answer that stands for each item: the last one saved. */
export async function listAnswers(db: Db, personId: string, attemptId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('response')
    .select(['item_version_id', 'picks'])
    .where('person_id', '=', personId)
    .where('attempt_id', '=', attemptId)
    .orderBy('number')
    .execute()
  return new Map(rows.map((row) => [row.item_version_id, fromJson<string[]>(row.picks)]))
}

export type Verdict = { itemVersionId: string; picks: string[]; score: number }

export async function listVerdicts(db: Db, personId: string, attemptId: string): Promise<Verdict[]> {
  const rows = await db
    .selectFrom('verdict')
    .select(['item_version_id', 'picks', 'score'])
    .where('person_id', '=', personId)
    .where('attempt_id', '=', attemptId)
    .execute()
  return rows.map((row) => ({ itemVersionId: row.item_version_id, picks: fromJson(row.picks), score: row.score }))
}

export async function insertVerdicts(tx: Db, personId: string, attemptId: string, verdicts: readonly Verdict[], now: Date): Promise<void> {
  if (verdicts.length === 0) return
  const graded_at = toIso(now)
  const rows = verdicts.map((verdict) => ({
    person_id: personId, attempt_id: attemptId, item_version_id: verdict.itemVersionId, picks: JSON.stringify(verdict.picks), score: verdict.score, graded_at,
  }))
  await tx.insertInto('verdict').values(rows).execute()
}
