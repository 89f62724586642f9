import type { Selectable } from 'kysely'
import type { PaperStanding, PaperState } from '~/domain/quiz/papers'
import type { Db } from '../client.server'
import type { Schema } from '../schema'
import { fromJson, toFlag, toIso, toTime, toTimeOrNull } from './values'

const openStates: readonly PaperState[] = ['waiting', 'second', 'third']

export type NewPaper = { id: string; itemVersionId: string; doubled: boolean; bound: number; state: 'waiting' | 'withdrawn' }
type Of = { personId: string; attemptId: string; quizId: string; submittedAt: Date }

export async function insertPapers(tx: Db, { personId, attemptId, quizId, submittedAt }: Of, papers: readonly NewPaper[]): Promise<void> {
  if (papers.length === 0) return
  const rows = papers.map(({ id, itemVersionId, doubled, bound, state }) => ({
    id, person_id: personId, attempt_id: attemptId, item_version_id: itemVersionId, quiz_id: quizId, submitted_at: toIso(submittedAt),
    doubled: toFlag(doubled), bound, state, score: null, marked_at: null,
  }))
  await tx.insertInto('paper').values(rows).execute()
}

/** A paper with who wrote it and who has marked it: for rules, never for a screen. */
export type PaperRow = {
  id: string
  personId: string
  attemptId: string
  itemVersionId: string
  quizId: string
  submittedAt: number
  doubled: boolean
  bound: number
  state: PaperState
  score: number | null
}

const toPaper = (row: Selectable<Schema['paper']>): PaperRow => ({
  id: row.id, personId: row.person_id, attemptId: row.attempt_id, itemVersionId: row.item_version_id, quizId: row.quiz_id,
  submittedAt: toTime(row.submitted_at), doubled: row.doubled === 1, bound: row.bound, state: row.state as PaperState, score: row.score,
})

export async function findPaper(db: Db, id: string): Promise<PaperRow | null> {
  const row = await db.selectFrom('paper').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toPaper(row) : null
}

/** The answers of an attempt that went to people, and how each stands. */
export async function listPapersOfAttempt(db: Db, personId: string, attemptId: string): Promise<PaperRow[]> {
  const rows = await db.selectFrom('paper').selectAll().where('person_id', '=', personId).where('attempt_id', '=', attemptId).orderBy('id').execute()
  return rows.map(toPaper)
}

/** The papers of an attempt that still wait for a mark. */
export async function countOpenPapers(tx: Db, personId: string, attemptId: string): Promise<number> {
  const row = await tx
    .selectFrom('paper')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('person_id', '=', personId)
    .where('attempt_id', '=', attemptId)
    .where('state', 'in', openStates)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export async function setPaperStanding(tx: Db, id: string, { state, score }: PaperStanding, now: Date): Promise<void> {
  const marked_at = state === 'marked' ? toIso(now) : null
  await tx.updateTable('paper').set({ state, score, marked_at }).where('id', '=', id).execute()
}

/** What one marker finds waiting at one item: how many in each state they may mark, and how many only somebody else may. Times in ms epoch. */
export type QueuedItem = {
  itemId: string
  stem: string
  type: string
  quizTitle: string
  waiting: number
  second: number
  third: number
  forOthers: number
  oldest: number | null
}

/** Every item with open papers, the one with the oldest that this marker may mark first. Their own papers are not counted at all. */
export async function listQueue(db: Db, markerId: string): Promise<QueuedItem[]> {
  const rows = await db
    .selectFrom('paper')
    .innerJoin('item_version as answered', 'answered.id', 'paper.item_version_id')
    .innerJoin('quiz', 'quiz.id', 'paper.quiz_id')
    .leftJoin('mark', (join) => join.onRef('mark.paper_id', '=', 'paper.id').on('mark.marker_id', '=', markerId))
    .select((eb) => [
      'answered.item_id', 'paper.state', eb.fn.min('quiz.title').as('quiz_title'), eb.fn.countAll().as('n'), eb.fn.count('mark.id').as('marked'),
      eb.fn.min(eb.case().when('mark.id', 'is', null).then(eb.ref('paper.submitted_at')).else(null).end()).as('oldest'),
    ])
    .where('paper.state', 'in', openStates)
    .where('paper.person_id', '!=', markerId)
    .groupBy(['answered.item_id', 'paper.state'])
    .execute()
  const items = new Map<string, QueuedItem>()
  for (const row of rows) {
    const item = items.get(row.item_id) ?? {
      itemId: row.item_id, stem: '', type: '', quizTitle: row.quiz_title, waiting: 0, second: 0, third: 0, forOthers: 0, oldest: null,
    }
    item[row.state as 'waiting' | 'second' | 'third'] = Number(row.n) - Number(row.marked)
    item.forOthers += Number(row.marked)
    const oldest = toTimeOrNull(row.oldest)
    if (oldest !== null) item.oldest = Math.min(item.oldest ?? oldest, oldest)
    items.set(item.itemId, item)
  }
  for (const { id, type, stem } of await listStems(db, [...items.keys()])) Object.assign(items.get(id) ?? {}, { type, stem })
  const last = Number.MAX_SAFE_INTEGER
  return [...items.values()].sort((a, b) => (a.oldest ?? last) - (b.oldest ?? last) || (a.itemId < b.itemId ? -1 : 1))
}

/** What items ask now, by id. */
async function listStems(db: Db, itemIds: readonly string[]): Promise<{ id: string; type: string; stem: string }[]> {
  if (itemIds.length === 0) return []
  const rows = await db
    .selectFrom('item')
    .innerJoin('item_version as version', 'version.id', 'item.current_version_id')
    .select(['item.id', 'version.type', 'version.body'])
    .where('item.id', 'in', itemIds)
    .execute()
  return rows.map((row) => ({ id: row.id, type: row.type, stem: fromJson<{ stem: string }>(row.body).stem }))
}

/** The papers that this person may mark. */
export const markable = (db: Db, markerId: string) =>
  db
    .selectFrom('paper')
    .innerJoin('item_version as answered', 'answered.id', 'paper.item_version_id')
    .leftJoin('mark', (join) => join.onRef('mark.paper_id', '=', 'paper.id').on('mark.marker_id', '=', markerId))
    .where('paper.state', 'in', openStates)
    .where('paper.person_id', '!=', markerId)
    .where('mark.id', 'is', null)

type Marker = { markerId: string; now: Date }

/** The oldest paper of an item that this person may mark and nobody else has before them; null where there is none. */
export async function findOldestPaper(db: Db, itemId: string, { markerId, now }: Marker): Promise<string | null> {
  const row = await markable(db, markerId)
    .leftJoin('paper_lease as lease', (join) =>
      join.onRef('lease.paper_id', '=', 'paper.id').on('lease.marker_id', '!=', markerId).on('lease.until', '>', toIso(now)),
    )
    .select('paper.id')
    .where('answered.item_id', '=', itemId)
    .where('lease.paper_id', 'is', null)
    .orderBy('paper.submitted_at')
    .orderBy('paper.id')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Keep a paper for one marker until then; false while somebody else has it. One statement: of two at once one gets it. */
export async function takeLease(db: Db, paperId: string, { markerId, now }: Marker, until: Date): Promise<boolean> {
  const row = await db
    .insertInto('paper_lease')
    .values({ paper_id: paperId, marker_id: markerId, until: toIso(until) })
    .onConflict((conflict) =>
      conflict
        .column('paper_id')
        .doUpdateSet({ marker_id: markerId, until: toIso(until) })
        .where((eb) => eb.or([eb('paper_lease.marker_id', '=', markerId), eb('paper_lease.until', '<=', toIso(now))])),
    )
    .returning('paper_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Let go of every paper that somebody has before them, but one. */
export async function dropLeases(db: Db, markerId: string, except: string): Promise<void> {
  await db.deleteFrom('paper_lease').where('marker_id', '=', markerId).where('paper_id', '!=', except).execute()
}

export async function dropLease(tx: Db, paperId: string): Promise<void> {
  await tx.deleteFrom('paper_lease').where('paper_id', '=', paperId).execute()
}

/** How many papers of an item wait that this person may mark. */
export async function countItemPapers(db: Db, itemId: string, markerId: string): Promise<number> {
  const row = await markable(db, markerId).where('answered.item_id', '=', itemId).select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()
  return Number(row.n)
}
