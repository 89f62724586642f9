import type { MarkedPaper } from '~/domain/quiz/calibration'
import type { GivenMark, Levels } from '~/domain/quiz/marking'
import type { Db } from '../client.server'
import { fromJson, toIso, toTime } from './values'

export type Mark = GivenMark & { markerId: string; markedAt: number }

/** The marks of a paper in the order they were given. */
export async function listMarks(db: Db, paperId: string): Promise<Mark[]> {
  const rows = await db.selectFrom('mark').selectAll().where('paper_id', '=', paperId).orderBy('place').execute()
  return rows.map((row) => ({
    markerId: row.marker_id, levels: fromJson<Levels>(row.levels), score: row.score, comment: row.comment, markedAt: toTime(row.marked_at),
  }))
}

type NewMark = GivenMark & { id: string; paperId: string; markerId: string; place: number; now: Date }

export async function insertMark(tx: Db, { id, paperId, markerId, place, levels, score, comment, now }: NewMark): Promise<void> {
  const row = { id, paper_id: paperId, marker_id: markerId, place, levels: JSON.stringify(levels), score, comment, marked_at: toIso(now) }
  await tx.insertInto('mark').values(row).execute()
}

/** The marks of the answers of one attempt, by item version: those of papers that stand. */
export async function listMarksOfAttempt(db: Db, personId: string, attemptId: string): Promise<Map<string, { score: number; marks: GivenMark[] }>> {
  const rows = await db
    .selectFrom('paper')
    .innerJoin('mark', 'mark.paper_id', 'paper.id')
    .select(['paper.item_version_id', 'paper.score as final', 'mark.levels', 'mark.score', 'mark.comment'])
    .where('paper.person_id', '=', personId)
    .where('paper.attempt_id', '=', attemptId)
    .where('paper.state', '=', 'marked')
    .orderBy('paper.id')
    .orderBy('mark.place')
    .execute()
  const found = new Map<string, { score: number; marks: GivenMark[] }>()
  for (const row of rows) {
    const paper = found.get(row.item_version_id) ?? { score: row.final ?? 0, marks: [] }
    paper.marks.push({ levels: fromJson<Levels>(row.levels), score: row.score, comment: row.comment })
    found.set(row.item_version_id, paper)
  }
  return found
}

/** The papers that stand and were marked last, with their marks: what calibration is told from. */
export async function listMarkedPapers(db: Db, limit: number): Promise<MarkedPaper[]> {
  const rows = await db
    .selectFrom((eb) =>
      eb.selectFrom('paper').select(['id', 'doubled', 'bound', 'score', 'marked_at']).where('state', '=', 'marked').orderBy('submitted_at', 'desc').orderBy('id').limit(limit).as('paper'),
    )
    .innerJoin('mark', 'mark.paper_id', 'paper.id')
    .select(['paper.id', 'paper.doubled', 'paper.bound', 'paper.score', 'mark.marker_id', 'mark.score as given'])
    .orderBy('paper.id')
    .orderBy('mark.place')
    .execute()
  const papers = new Map<string, MarkedPaper & { marks: { markerId: string; score: number }[] }>()
  for (const row of rows) {
    const paper = papers.get(row.id) ?? { doubled: row.doubled === 1, bound: row.bound, score: row.score ?? 0, marks: [] }
    paper.marks.push({ markerId: row.marker_id, score: row.given })
    papers.set(row.id, paper)
  }
  return [...papers.values()]
}

/** Everyone who ever gave a mark, by id. */
export async function listMarkerNames(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where((eb) => eb.exists(eb.selectFrom('mark').select('mark.id').whereRef('mark.marker_id', '=', 'person.id')))
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
