import type { ExpressionBuilder, Selectable } from 'kysely'
import { type Attempt, type ClosedBy, type Quiz, type QuizPolicy, wholePolicy } from '~/domain/quiz/policy'
import { type Deadlines, type Running, sittingMs } from '~/domain/quiz/timing'
import type { SkillMove } from '~/domain/readiness/moves'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { fromJson, toFlag, toIso, toIsoOrNull, toTime, toTimeOrNull } from './values'

type AttemptRow = Omit<Selectable<Schema['attempt']>, 'answers'>

/** A part of an attempt under its title, and how many of its items, in their order, belong to it. */
export type AttemptPart = { title: string; count: number }

/**
 * An attempt with everything it pinned when it started and how far it has come: `activeAt` is its last answer or its start, `turn` the
 * highest of its answers, `awaiting` how many of them wait for a mark, `moves` the skills it has moved so far. Times are ms epoch.
 */
export type PinnedAttempt = Attempt &
  Running & {
    policy: QuizPolicy
    parts: AttemptPart[]
    turn: number
    flags: string[]
    closedBy: ClosedBy | null
    awaiting: number
    moves: SkillMove[]
  }

export function toAttempt(row: AttemptRow): PinnedAttempt {
  return {
    id: row.id, personId: row.person_id, quizId: row.quiz_id, seed: row.seed, policy: wholePolicy(fromJson(row.policy)), items: fromJson(row.items),
    parts: fromJson(row.parts), startedAt: toTime(row.started_at), dueAt: toTimeOrNull(row.due_at), graceUntil: toTimeOrNull(row.grace_until),
    oneSitting: row.one_sitting === 1, activeAt: toTime(row.active_at ?? row.started_at), turn: row.turn, flags: fromJson(row.flags),
    submittedAt: toTimeOrNull(row.submitted_at), closedBy: row.closed_by as ClosedBy | null, awaiting: row.awaiting, score: row.score,
    passed: row.passed === null ? null : row.passed === 1, moves: fromJson(row.moves),
  }
}

export const attemptColumns = [
  'attempt.person_id', 'attempt.id', 'attempt.quiz_id', 'attempt.seed', 'attempt.policy', 'attempt.items', 'attempt.parts', 'attempt.started_at',
  'attempt.due_at', 'attempt.grace_until', 'attempt.one_sitting', 'attempt.active_at', 'attempt.turn', 'attempt.flags', 'attempt.submitted_at',
  'attempt.closed_by', 'attempt.awaiting', 'attempt.score', 'attempt.passed', 'attempt.moves',
] as const

export async function findQuiz(db: Db, id: string): Promise<Quiz | null> {
  const row = await db.selectFrom('quiz').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { id: row.id, moduleId: row.module_id, title: row.title, bank: row.bank, policy: wholePolicy(fromJson(row.policy)) } : null
}

export async function findAttempt(db: Db, personId: string, id: string): Promise<PinnedAttempt | null> {
  const row = await db.selectFrom('attempt').select(attemptColumns).where('person_id', '=', personId).where('id', '=', id).executeTakeFirst()
  return row ? toAttempt(row) : null
}

export type AttemptOfQuiz = PinnedAttempt & { quizTitle: string; moduleId: string | null; quizPolicy: QuizPolicy }

/** An attempt with its quiz as it is now. */
export async function findAttemptOfQuiz(db: Db, personId: string, id: string): Promise<AttemptOfQuiz | null> {
  const row = await db
    .selectFrom('attempt')
    .innerJoin('quiz', 'quiz.id', 'attempt.quiz_id')
    .select([...attemptColumns, 'quiz.title as quiz_title', 'quiz.module_id', 'quiz.policy as quiz_policy'])
    .where('attempt.person_id', '=', personId)
    .where('attempt.id', '=', id)
    .executeTakeFirst()
  return row ? { ...toAttempt(row), quizTitle: row.quiz_title, moduleId: row.module_id, quizPolicy: wholePolicy(fromJson(row.quiz_policy)) } : null
}

/** A person's attempts at one quiz, oldest first. */
export async function listAttempts(db: Db, personId: string, quizId: string): Promise<PinnedAttempt[]> {
  const rows = await db
    .selectFrom('attempt')
    .select(attemptColumns)
    .where('person_id', '=', personId)
    .where('quiz_id', '=', quizId)
    .orderBy('started_at')
    .orderBy('id')
    .execute()
  return rows.map(toAttempt)
}

type NewAttempt = Pick<Attempt, 'id' | 'personId' | 'quizId' | 'seed' | 'items' | 'startedAt'> & { policy: QuizPolicy } & Partial<Deadlines & { parts: AttemptPart[] }>

export async function insertAttempt(db: Db, attempt: NewAttempt): Promise<void> {
  const { dueAt = null, graceUntil = null, parts = [] } = attempt
  const row = {
    person_id: attempt.personId, id: attempt.id, quiz_id: attempt.quizId, seed: attempt.seed, policy: JSON.stringify(attempt.policy),
    items: JSON.stringify(attempt.items), parts: JSON.stringify(parts), started_at: toIso(attempt.startedAt), due_at: toIsoOrNull(dueAt),
    grace_until: toIsoOrNull(graceUntil), one_sitting: toFlag(attempt.policy.oneSitting), submitted_at: null, score: null, passed: null,
  }
  await db.insertInto('attempt').values(row).execute()
}

/** Whether an attempt takes answers and files at `now`: it was not handed in, its time is not up, and it was not left alone in one sitting. */
export const takesAnswers = (now: Date) => (eb: ExpressionBuilder<Schema, 'attempt'>) =>
  eb.and([
    eb('attempt.submitted_at', 'is', null),
    eb.or([eb('attempt.due_at', 'is', null), eb('attempt.due_at', '>', toIso(now))]),
    eb.or([eb('attempt.one_sitting', '=', 0), eb(eb.fn.coalesce('attempt.active_at', 'attempt.started_at'), '>', toIso(now.getTime() - sittingMs))]),
  ])

/** Close the attempt for good; null when it is not there or was closed before. No answer is taken once this has returned. */
export async function claimSubmission(tx: Db, personId: string, id: string, { at, by }: { at: number; by: ClosedBy }): Promise<PinnedAttempt | null> {
  const row = await tx
    .updateTable('attempt')
    .set({ submitted_at: toIso(at), closed_by: by })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('submitted_at', 'is', null)
    .returning(attemptColumns)
    .executeTakeFirst()
  return row ? toAttempt(row) : null
}

/** Open attempts that are over at `now`, whoever they are of: past their due time and its grace, or left alone in one sitting. */
export async function listOverdue(db: Db, now: Date, limit: number): Promise<{ personId: string; id: string }[]> {
  const open = () => db.selectFrom('attempt').select(['person_id as personId', 'id']).where('submitted_at', 'is', null).limit(limit)
  const late = open().where('due_at', '<=', toIso(now)).where((eb) => eb(eb.fn.coalesce('grace_until', 'due_at'), '<=', toIso(now)))
  const left = open().where('one_sitting', '=', 1).where((eb) => eb(eb.fn.coalesce('active_at', 'started_at'), '<=', toIso(now.getTime() - sittingMs)))
  return [...(await late.execute()), ...(await left.execute())]
}

/** Every attempt of this person that is open. */
export async function listOpenAttempts(db: Db, personId: string): Promise<PinnedAttempt[]> {
  const rows = await db.selectFrom('attempt').select(attemptColumns).where('person_id', '=', personId).where('submitted_at', 'is', null).orderBy('id').execute()
  return rows.map(toAttempt)
}

export async function setDeadlines(tx: Db, personId: string, id: string, { dueAt, graceUntil }: Deadlines): Promise<void> {
  await tx.updateTable('attempt').set({ due_at: toIsoOrNull(dueAt), grace_until: toIsoOrNull(graceUntil) }).where('person_id', '=', personId).where('id', '=', id).execute()
}

/** The questions that are flagged, while the attempt is open; false when it is not. */
export async function setFlags(tx: Db, personId: string, id: string, flags: readonly string[]): Promise<boolean> {
  const row = await tx
    .updateTable('attempt')
    .set({ flags: JSON.stringify(flags) })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('submitted_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
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
