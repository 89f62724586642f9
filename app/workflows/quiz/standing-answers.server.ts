import type { Db } from '#db/client.server'
import type { PinnedAttempt } from '#db/queries/attempts'
import { listMarksOfAttempt } from '#db/queries/marks'
import { listPapersOfAttempt } from '#db/queries/papers'
import { listAnswers } from '#db/queries/responses'
import { listJudgements } from '#db/queries/revisions'
import type { Standing } from '../../domain/quiz/disclose'
import { isMarked, type ItemVersion } from '../../domain/quiz/item'
import { toldMark } from '../../domain/quiz/marking'

/**
 * How the answers of an attempt stand now, by item version: under the regrades that were applied, with the marks that people gave, and
 * without a score while they wait for one. What was not answered is there only where a regrade is about it.
 */
export async function standingAnswers(db: Db, { personId, id }: Pick<PinnedAttempt, 'personId' | 'id'>, items: readonly ItemVersion[]): Promise<Map<string, Standing>> {
  const judgements = await listJudgements(db, personId, [id])
  const standing = new Map<string, Standing>(
    judgements.map(({ versionId, picks, score, certainty, voided, revised }) => [versionId, { picks, score: score ?? 0, certainty, voided, revised, mark: null }]),
  )
  if (!items.some(({ type }) => isMarked(type))) return standing
  const [papers, answers, marks] = [await listPapersOfAttempt(db, personId, id), await listAnswers(db, personId, id), await listMarksOfAttempt(db, personId, id)]
  for (const { itemVersionId, state } of papers) {
    const { picks = [], certainty = null } = answers.get(itemVersionId) ?? {}
    if (state === 'marked') continue
    const out = state === 'withdrawn'
    const { voided = out, revised = null, score } = standing.get(itemVersionId) ?? {}
    standing.set(itemVersionId, { picks, score: out ? (score ?? 0) : null, certainty, voided, revised, mark: null })
  }
  for (const item of items) {
    const [known, given] = [standing.get(item.id), marks.get(item.id)]
    if (known && given && (item.type === 'essay' || item.type === 'upload')) {
      standing.set(item.id, { ...known, mark: toldMark(item.body.rubric, given.marks, given.score) })
    }
  }
  return standing
}
