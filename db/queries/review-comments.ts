import type { Db } from '../client.server'
import { toIso, toTime, toTimeOrNull } from './values'

/** What somebody says about one line of a reviewed text. `quote` is that line. */
export type ReviewComment = {
  id: string
  line: number
  quote: string
  body: string
  author: string
  writtenAt: number
  resolvedAt: number | null
  resolvedBy: string | null
}

/** All comments of a review, by line, oldest first. */
export async function listComments(db: Db, reviewId: string): Promise<ReviewComment[]> {
  const rows = await db
    .selectFrom('review_comment as comment')
    .innerJoin('person as author', 'author.id', 'comment.author_id')
    .leftJoin('person as resolver', 'resolver.id', 'comment.resolved_by')
    .select([
      'comment.id', 'comment.line', 'comment.quote', 'comment.body', 'author.name as author', 'comment.written_at', 'comment.resolved_at',
      'resolver.name as resolver',
    ])
    .where('comment.review_id', '=', reviewId)
    .orderBy('comment.line')
    .orderBy('comment.written_at')
    .orderBy('comment.id')
    .execute()
  return rows.map((row) => ({
    id: row.id, line: row.line, quote: row.quote, body: row.body, author: row.author, writtenAt: toTime(row.written_at),
    resolvedAt: toTimeOrNull(row.resolved_at), resolvedBy: row.resolver,
  }))
}

export async function countComments(db: Db, reviewId: string): Promise<number> {
  const { n } = await db.selectFrom('review_comment').select((eb) => eb.fn.countAll().as('n')).where('review_id', '=', reviewId).executeTakeFirstOrThrow()
  return Number(n)
}

type NewComment = { id: string; reviewId: string; line: number; quote: string; body: string; authorId: string; now: Date }

/** False: this comment was written before. */
export async function insertComment(tx: Db, comment: NewComment): Promise<boolean> {
  const { id, reviewId, line, quote, body, authorId, now } = comment
  const row = { id, review_id: reviewId, line, quote, body, author_id: authorId, written_at: toIso(now), resolved_at: null, resolved_by: null }
  const result = await tx.insertInto('review_comment').values(row).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

/** Settle a comment of this review, or open it again. The line that changed, or null when there was nothing to change. */
export async function resolveComment(tx: Db, change: { id: string; reviewId: string; by: string; resolved: boolean; now: Date }): Promise<number | null> {
  const { id, reviewId, by, resolved, now } = change
  const row = await tx
    .updateTable('review_comment')
    .set(resolved ? { resolved_at: toIso(now), resolved_by: by } : { resolved_at: null, resolved_by: null })
    .where('id', '=', id)
    .where('review_id', '=', reviewId)
    .where('resolved_at', resolved ? 'is' : 'is not', null)
    .returning('line')
    .executeTakeFirst()
  return row?.line ?? null
}
