import { sql } from 'kysely'
import type { Retaking } from '~/domain/certificates/retaking'
import { accommodated, type Granted } from '~/domain/quiz/accommodation'
import { type Quiz, wholePolicy } from '~/domain/quiz/policy'
import type { Db } from '../client.server'
import { grantedEnd, grantsBeside } from './accommodations'
import { attemptColumns, type PinnedAttempt, toAttempt } from './attempts'
import { certifiesBeside, renewableFromBeside, renewsBeside, toRetaking } from './certificates'
import { fromJson, toTimeOrNull } from './values'

/** What an attempt earned; amounts are minor units. */
export type EarnedLine = { id: string; reason: string; points: number; amount: number; currency: string }

/**
 * A quiz as it is now for one person: `rules` are its own with what they were granted, `available` how many items its bank has for it,
 * `attempts` theirs, oldest first, `earned` what each of these paid, by its id, `certified` the code of the
 * certificate that each of these gave, and `retaking` whether it
 * certifies them or is asked for once more.
 */
export type QuizOfPerson = { quiz: Quiz; rules: Granted; available: number; attempts: PinnedAttempt[]; earned: Map<string, EarnedLine[]>; certified: Map<string, string>; retaking: Retaking }

type Asked = { quizId: string } | { attemptId: string }

/** A quiz with all that one person has of it, by its own id or that of an attempt of theirs: one query. Null where it is not there. */
export async function findQuizOfPerson(db: Db, personId: string, asked: Asked): Promise<QuizOfPerson | null> {
  const rows = await rowsOf(db, personId, asked)
  const [row] = rows
  if (!row) return null
  const attempts = new Map<string, PinnedAttempt>()
  const earned = new Map<string, EarnedLine[]>()
  const certified = new Map<string, string>()
  for (const row of rows) {
    if (row.id === null) continue
    // Where the attempt's id is there, so is all of it.
    if (!attempts.has(row.id)) attempts.set(row.id, toAttempt(row as Parameters<typeof toAttempt>[0]))
    if (row.certificate_code !== null) certified.set(row.id, row.certificate_code)
    const { line_id: id, reason, points, amount, currency } = row
    if (id === null || reason === null || points === null || amount === null || currency === null) continue
    earned.set(row.id, [...(earned.get(row.id) ?? []), { id, reason, points, amount, currency }])
  }
  const policy = wholePolicy(fromJson(row.quiz_policy))
  const grant = { timeFactor: Number(row.time_factor ?? 1), extraAttempts: Number(row.extra ?? 0), closesAt: toTimeOrNull(row.granted_end) }
  return {
    quiz: { id: row.the_quiz, moduleId: row.module_id, title: row.quiz_title, bank: row.bank, policy }, rules: accommodated(policy, [grant]),
    available: Number(row.available), attempts: [...attempts.values()], earned,
    certified, retaking: toRetaking(row),
  }
}

function rowsOf(db: Db, personId: string, asked: Asked) {
  return db
    .selectFrom('quiz')
    .leftJoin('attempt', (join) => join.onRef('attempt.quiz_id', '=', 'quiz.id').on('attempt.person_id', '=', personId))
    .leftJoin('ledger as line', (join) =>
      join.onRef('line.cause_id', '=', 'attempt.id').on('line.cause', '=', 'attempt').on('line.person_id', '=', personId))
    .leftJoin('certificate', (join) => join.onRef('certificate.person_id', '=', 'attempt.person_id').onRef('certificate.attempt_id', '=', 'attempt.id'))
    .select(attemptColumns)
    .select('certificate.code as certificate_code')
    .select(['quiz.id as the_quiz', 'quiz.module_id', 'quiz.title as quiz_title', 'quiz.bank', 'quiz.policy as quiz_policy'])
    .select(['line.id as line_id', 'line.reason', 'line.points', 'line.amount', 'line.currency'])
    .select((eb) => [
      grantsBeside(db, personId).select((of) => of.fn.max('accommodation.time_factor').as('n')).as('time_factor'),
      grantsBeside(db, personId).select((of) => of.fn.sum('accommodation.extra_attempts').as('n')).as('extra'),
      grantedEnd(db, personId).as('granted_end'),
      certifiesBeside(db, personId).as('certifies'),
      renewableFromBeside(db, personId).as('renewable_from'),
      renewsBeside(db, personId).as('renews_since'),
      eb.selectFrom('item').select((of) => of.fn.countAll().as('n')).whereRef('item.bank', '=', 'quiz.bank').where('item.retired', '=', 0)
        .where('item.trashed_at', 'is', null).where('item.asked_in', '=', 'quiz').as('available'),
    ])
    .where('quiz.id', '=', (eb) =>
      'quizId' in asked
        ? sql<string>`${asked.quizId}`
        : eb.selectFrom('attempt as one').select('one.quiz_id').where('one.person_id', '=', personId).where('one.id', '=', asked.attemptId))
    .orderBy('attempt.started_at')
    .orderBy('attempt.id')
    .orderBy('line.seq')
    .execute()
}
