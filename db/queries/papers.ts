import type { PaperState } from '~/domain/quiz/papers'
import type { Db } from '../client.server'
import { toFlag, toIso } from './values'

export type NewPaper = { id: string; itemVersionId: string; doubled: boolean; bound: number }
type Of = { personId: string; attemptId: string; quizId: string; submittedAt: Date }

export async function insertPapers(tx: Db, { personId, attemptId, quizId, submittedAt }: Of, papers: readonly NewPaper[]): Promise<void> {
  if (papers.length === 0) return
  const rows = papers.map(({ id, itemVersionId, doubled, bound }) => ({
    id, person_id: personId, attempt_id: attemptId, item_version_id: itemVersionId, quiz_id: quizId, submitted_at: toIso(submittedAt),
    doubled: toFlag(doubled), bound, state: 'waiting' satisfies PaperState, score: null, marked_at: null,
  }))
  await tx.insertInto('paper').values(rows).execute()
}
