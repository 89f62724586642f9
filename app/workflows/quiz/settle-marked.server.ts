import type { Tx } from '#db/client.server'
import { type AttemptOfQuiz, findAttemptOfQuiz, findQuiz, setAwaiting } from '#db/queries/attempts'
import { countOpenPapers } from '#db/queries/papers'
import type { Claim } from '#db/queries/people'
import { listRegradesInForce } from '#db/queries/regrades'
import { listAnswers } from '#db/queries/responses'
import { insertVerdicts } from '#db/queries/verdicts'
import { evidenceScore } from '../../domain/quiz/regrading'
import { sourceOf } from '../../domain/evidence/evidence-source'
import { joinMoves } from '../../domain/readiness/moves'
import { recordObservations } from '../readiness/record-observations.server'
import { requireItems } from './item-cache.server'
import { payReadiness } from './pay-readiness.server'
import { standAttempt } from './stand-attempt.server'

type Settled = { claim: Claim; personId: string; attemptId: string; itemVersionId: string; score: number; now: Date }

/** `result` is null while other answers of the attempt wait for a mark. */
export type AfterMarking = { attempt: AttemptOfQuiz; result: { score: number; passed: boolean } | null }

/**
 * Let the score of a paper stand as the verdict on its answer, with its evidence and what that moves and pays; and where it was the last
 * open one of a submitted attempt, the result of the attempt. Inside the transaction that holds the claim of the person whose answer it
 * is. Evidence is dated by its marking: only then is it known, and what was derived meanwhile stays as it was.
 */
export async function settleMarked(tx: Tx, { claim, personId, attemptId, itemVersionId, score, now }: Settled): Promise<AfterMarking> {
  const attempt = await findAttemptOfQuiz(tx, personId, attemptId)
  const quiz = attempt && (await findQuiz(tx, attempt.quizId))
  if (!quiz) throw new Error(`There is no attempt ${attemptId} of this person`)
  const items = await requireItems(tx, attempt.items)
  const item = items.find(({ id }) => id === itemVersionId)
  if (!item) throw new Error(`The attempt ${attemptId} does not ask ${itemVersionId}`)
  const { picks = [], certainty = null } = (await listAnswers(tx, personId, attemptId)).get(itemVersionId) ?? {}
  await insertVerdicts(tx, personId, attemptId, [{ itemVersionId, picks, score, certainty }], now)
  const occasion = { personId, claim, source: sourceOf(quiz, attempt.policy), attemptId, now }
  const regrades = await listRegradesInForce(tx, items.map((one) => one.itemId))
  const says = evidenceScore({ versionId: item.id, picks, score }, regrades)
  const moved = await recordObservations(tx, occasion, says === null ? [] : [{ item, score: says }])
  const open = await countOpenPapers(tx, personId, attemptId)
  await setAwaiting(tx, personId, attemptId, open, joinMoves(attempt.moves, moved.moves))
  if (open > 0 || attempt.submittedAt === null) {
    await payReadiness(tx, { personId, claim: claim.number, cause: 'attempt', causeId: attemptId, moved, happenings: [], now })
    return { attempt, result: null }
  }
  const submitted = { ...attempt, submittedAt: attempt.submittedAt }
  const result = await standAttempt(tx, { claim, attempt: submitted, quiz, items, regrades, moved, now })
  return { attempt, result }
}
