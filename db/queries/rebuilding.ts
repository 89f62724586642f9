import type { Insertable, Selectable } from 'kysely'
import type { Evidence } from '~/domain/evidence/evidence'
import { wholePolicy } from '~/domain/quiz/policy'
import type { Scored } from '~/domain/quiz/standing'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { onNewestCorrection, toEvidence } from './readiness'
import { fromJson, toIso, toTime } from './values'

/** The facts of one person from which everything about them is derived, and the derived tables themselves. */

export async function countEveryone(db: Db): Promise<number> {
  const row = await db.selectFrom('person').select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()
  return Number(row.n)
}

/** The next people by id, whether active or not. */
export async function listPersonIds(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('person').select('id').where('id', '>', after).orderBy('id').limit(limit).execute()
  return rows.map((row) => row.id)
}

/** A person's next evidence by `seq`, as it counts now: under its newest correction, and without what counts no more. */
export async function listEvidence(db: Db, personId: string, afterSeq: number, limit: number): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('evidence')
    .leftJoin('evidence_correction as correction', onNewestCorrection)
    .leftJoin('item_version', 'item_version.id', 'evidence.item_version_id')
    .selectAll('evidence')
    .select(['correction.score as corrected', 'item_version.item_id as itemId'])
    .where('evidence.person_id', '=', personId)
    .where('evidence.seq', '>', afterSeq)
    .where((eb) => eb.or([eb('correction.voided', 'is', null), eb('correction.voided', '=', 0)]))
    .orderBy('evidence.seq')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...toEvidence(row), score: row.corrected ?? row.score }))
}

type Span = { from: Date } | { until: Date }

/** Changes of role profiles, as the audit keeps them, by person and oldest first; of one person where one is named. */
export async function listProfileChanges(db: Db, span: Span, personId?: string) {
  let query = db.selectFrom('audit').select(['at', 'subject_id', 'before', 'after']).where('action', '=', 'person.edited')
  query = 'from' in span ? query.where('at', '>=', toIso(span.from)) : query.where('at', '<', toIso(span.until))
  if (personId !== undefined) query = query.where('subject_type', '=', 'person').where('subject_id', '=', personId)
  const changes = new Map<string, { at: number; before: string | null; after: string | null }[]>()
  for (const row of await query.orderBy('at').orderBy('id').execute()) {
    const [before, after] = [profileIn(row.before), profileIn(row.after)]
    if (before === after) continue
    changes.set(row.subject_id, [...(changes.get(row.subject_id) ?? []), { at: toTime(row.at), before, after }])
  }
  return changes
}

const profileIn = (json: string | null) => (json === null ? null : (fromJson<{ roleProfileId?: string | null }>(json).roleProfileId ?? null))

/** Each lesson that a person finished, unless it is put away. */
export async function listFinishedLessons(db: Db, personId: string): Promise<{ moduleId: string }[]> {
  return db
    .selectFrom('reading')
    .innerJoin('lesson', 'lesson.id', 'reading.lesson_id')
    .select('lesson.module_id as moduleId')
    .where('reading.person_id', '=', personId)
    .where('lesson.archived_at', 'is', null)
    .where('reading.finished_at', 'is not', null)
    .execute()
}

/** What a person's submitted attempts at quizzes of modules came to, of one module where it is named; none that awaits marking. */
export async function listQuizVerdicts(db: Db, personId: string, moduleId?: string): Promise<(Scored<string> & { moduleId: string })[]> {
  const rows = await db
    .selectFrom('attempt')
    .innerJoin('quiz', 'quiz.id', 'attempt.quiz_id')
    .select(['quiz.module_id', 'attempt.score', 'attempt.passed', 'attempt.submitted_at', 'attempt.policy'])
    .where('attempt.person_id', '=', personId)
    .where('attempt.submitted_at', 'is not', null)
    .where('attempt.score', 'is not', null)
    .$if(moduleId !== undefined, (query) => query.where('quiz.module_id', '=', moduleId ?? ''))
    .orderBy('attempt.id')
    .execute()
  return rows.flatMap(({ module_id, score, passed, submitted_at: submittedAt, policy }) => {
    if (module_id === null || score === null || submittedAt === null) return []
    const { grading, passMark, testOut } = wholePolicy(fromJson(policy))
    return [{ moduleId: module_id, score, passed: passed === 1, submittedAt, grading, passMark, testOut }]
  })
}

/** The derived tables, each with what tells apart the rows of one person. */
export const derivedTables = {
  ability: [],
  mastery: ['skill_id'],
  item_memory: ['item_id'],
  readiness_snapshot: ['role_profile_id', 'day'],
  module_progress: ['module_id'],
  course_progress: ['course_id'],
  review_card: ['item_id'],
} as const satisfies Partial<Record<keyof Schema, readonly string[]>>

export type DerivedTable = keyof typeof derivedTables
export type DerivedRow<T extends DerivedTable = DerivedTable> = Selectable<Schema[T]>

export async function listDerived<T extends DerivedTable>(db: Db, table: T, personId: string): Promise<DerivedRow<T>[]> {
  const rows = await db.selectFrom(table as 'mastery').selectAll().where('person_id', '=', personId).execute()
  return rows as unknown as DerivedRow<T>[]
}

const rowsPerInsert = 100

/** Put rows of one derived table, each over the one that has its place. */
export async function putDerived<T extends DerivedTable>(tx: Db, table: T, rows: readonly DerivedRow<T>[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const key = ['person_id', ...derivedTables[table]]
  const rest = Object.keys(first).filter((column) => !key.includes(column))
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    await tx
      .insertInto(table as 'mastery')
      .values(rows.slice(from, from + rowsPerInsert) as unknown as Insertable<Schema['mastery']>[])
      .onConflict((conflict) =>
        conflict.columns(key as ['person_id', 'skill_id']).doUpdateSet((eb) => Object.fromEntries(rest.map((column) => [column, eb.ref(`excluded.${column as 'mean'}`)]))),
      )
      .execute()
  }
}

export async function removeDerived<T extends DerivedTable>(tx: Db, table: T, row: DerivedRow<T>): Promise<void> {
  const values = row as unknown as Record<string, string>
  let query = tx.deleteFrom(table as 'mastery')
  for (const column of ['person_id', ...derivedTables[table]]) query = query.where(column as 'skill_id', '=', values[column] ?? '')
  await query.execute()
}
