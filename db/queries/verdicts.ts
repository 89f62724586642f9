import type { Certainty } from '~/domain/quiz/reviewed'
import type { Db } from '../client.server'
import { fromJson, toIso } from './values'

export type Verdict = { itemVersionId: string; picks: string[]; score: number; certainty: Certainty | null }

/** The verdicts of an attempt as they were given first; `listJudgements` tells how they stand now. */
export async function listVerdicts(db: Db, personId: string, attemptId: string): Promise<Verdict[]> {
  const rows = await db
    .selectFrom('verdict')
    .select(['item_version_id', 'picks', 'score', 'certainty'])
    .where('person_id', '=', personId)
    .where('attempt_id', '=', attemptId)
    .orderBy('item_version_id')
    .execute()
  return rows.map((row) => ({
    itemVersionId: row.item_version_id, picks: fromJson(row.picks), score: row.score, certainty: row.certainty as Certainty | null,
  }))
}

export async function insertVerdicts(tx: Db, personId: string, attemptId: string, verdicts: readonly Verdict[], now: Date): Promise<void> {
  if (verdicts.length === 0) return
  const graded_at = toIso(now)
  const rows = verdicts.map(({ itemVersionId, picks, score, certainty }) => ({
    person_id: personId, attempt_id: attemptId, item_version_id: itemVersionId, picks: JSON.stringify(picks), score, graded_at, certainty,
  }))
  await tx.insertInto('verdict').values(rows).execute()
}
