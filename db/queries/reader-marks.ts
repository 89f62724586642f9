import { sql } from 'kysely'
import type { Db } from '../client.server'
import { listNotesOfLesson, toLessonNote, type LessonNote } from './notes'
import { fromJson } from './values'

/**
 * What one person has left in a lesson. `answers`: by block, the last try. `items`: of the items asked for, those that are in use, by id
 * their current version. `earned`: what finishing it and answering in it brought.
 */
export type ReaderMarks = {
  answers: Map<string, { itemVersionId: string; picks: string[] }>
  ticked: Record<string, number[]>
  items: Map<string, string>
  notes: LessonNote[]
  earned: { id: string; reason: string; points: number; amount: number; currency: string }[]
}

const none = sql<string>`''`
const zero = sql<number>`0`

/** All of it in one query. Amounts are in minor units of their currency. */
export async function findReaderMarks(db: Db, personId: string, lessonId: string, itemIds: readonly string[]): Promise<ReaderMarks> {
  const marks: ReaderMarks = { answers: new Map(), ticked: {}, items: new Map(), notes: [], earned: [] }
  for (const row of await markRows(db, personId, lessonId, itemIds)) {
    if (row.kind === 'answer') marks.answers.set(row.block, { itemVersionId: row.ref, picks: fromJson(row.text) })
    else if (row.kind === 'ticks') marks.ticked[row.block] = fromJson(row.text)
    else if (row.kind === 'item') marks.items.set(row.id, row.ref)
    else if (row.kind === 'note') marks.notes.push(toLessonNote({ ...row, quote: row.ref, body: row.text, starts: row.one, ends: row.two }))
    else marks.earned.push({ id: row.id, reason: row.text, points: Number(row.one), amount: Number(row.two), currency: row.ref })
  }
  return marks
}

function markRows(db: Db, personId: string, lessonId: string, itemIds: readonly string[]) {
  const answers = db
    .selectFrom('checkpoint_answer')
    .select([sql<string>`'answer'`.as('kind'), 'id', 'block', 'item_version_id as ref', 'picks as text', zero.as('one'), zero.as('two'), 'received_at as at'])
    .where('person_id', '=', personId)
    .where('lesson_id', '=', lessonId)
  const ticks = db
    .selectFrom('checklist')
    .select([sql<string>`'ticks'`.as('kind'), none.as('id'), 'block', none.as('ref'), 'ticked as text', zero.as('one'), zero.as('two'), 'changed_at as at'])
    .where('person_id', '=', personId)
    .where('lesson_id', '=', lessonId)
  const items = db
    .selectFrom('item')
    .select([sql<string>`'item'`.as('kind'), 'id', none.as('block'), 'current_version_id as ref', none.as('text'), zero.as('one'), zero.as('two'), none.as('at')])
    .where('id', 'in', itemIds.length > 0 ? [...itemIds] : [''])
    .where('retired', '=', 0)
  const earned = db
    .selectFrom('ledger')
    .select([
      sql<string>`'earned'`.as('kind'), 'id', none.as('block'), 'currency as ref', 'reason as text', 'points as one', 'amount as two', 'earned_at as at',
    ])
    .where('person_id', '=', personId)
    .where('cause', '=', 'reading')
    .where('cause_id', '=', lessonId)
  return answers.unionAll(ticks).unionAll(items).unionAll(earned).unionAll(listNotesOfLesson(db, personId, lessonId)).orderBy('at').orderBy('id').execute()
}
