import type { Database, Tx } from '#db/client.server'
import { type AttemptOfQuiz, findAttemptOfQuiz, type PinnedAttempt, setAwaiting, setMoves } from '#db/queries/attempts'
import { listPapersOfAttempt } from '#db/queries/papers'
import { type Claim, claimPerson } from '#db/queries/people'
import { listRegradesInForce } from '#db/queries/regrades'
import { appendResponse, listAnswers } from '#db/queries/responses'
import { insertVerdicts, listVerdicts } from '#db/queries/verdicts'
import { sourceOf } from '../../domain/evidence/evidence-source'
import { grade, isAnswer } from '../../domain/quiz/grade'
import type { ItemVersion } from '../../domain/quiz/item'
import { evidenceScore, judge } from '../../domain/quiz/regrading'
import { joinMoves } from '../../domain/readiness/moves'
import { findItems } from './item-cache.server'
import { openPapers } from './open-papers.server'
import { payReadiness } from './pay-readiness.server'
import { reviseVerdicts } from './revise-verdicts.server'
import { recordObservations } from '../readiness/record-observations.server'
import { type Answer, type AnswerProblem, areOwnFiles, asResponse, whyNot } from './save-answer.server'

/** `score` null: people mark this answer, and it waits for them. */
export type GradedAnswer = { graded: true; picks: readonly string[]; score: number | null; repeated: boolean } | { graded: false; problem: AnswerProblem }

/**
 * Take, grade and learn from one answer where feedback comes after each. The first answer stands: a repeat, with the same or other
 * picks, gets the first verdict and moves nothing. What people mark goes to them and waits.
 */
export async function answerAtOnce(db: Database, answer: Answer): Promise<GradedAnswer> {
  const { personId, now } = answer
  const refused = (problem: AnswerProblem) => ({ graded: false as const, problem })
  const item = (await findItems(db, [answer.itemVersionId])).get(answer.itemVersionId)
  if (!item) return refused('not-in-attempt')
  if (!isAnswer(item, answer.picks) || answer.picks.length === 0) return refused('not-an-answer')
  const graded = await db.transaction().execute(async (tx): Promise<GradedAnswer> => {
    const claim = await claimPerson(tx, personId)
    const attempt = await findAttemptOfQuiz(tx, personId, answer.attemptId)
    if (!attempt) return refused('not-open')
    if (!attempt.items.includes(item.id) || attempt.policy.feedback !== 'each') return refused('not-in-attempt')
    const first = await firstAnswer(tx, attempt, item.id)
    if (first) return { graded: true, ...first, repeated: true }
    if (!(await areOwnFiles(tx, item, answer))) return refused('not-an-answer')
    const response = asResponse(answer, attempt.policy.certainty)
    if ((await appendResponse(tx, response)) === null) return refused('not-open')
    const score = grade(item, answer.picks)
    if (score === null) {
      const opened = await openPapers(tx, attempt, [item.id], now, await listRegradesInForce(tx, [item.itemId]))
      await setAwaiting(tx, personId, attempt.id, attempt.awaiting + opened, attempt.moves)
      return { graded: true, picks: answer.picks, score: null, repeated: false }
    }
    const verdict = { itemVersionId: item.id, picks: [...answer.picks], score, certainty: response.certainty }
    await insertVerdicts(tx, personId, attempt.id, [verdict], now)
    return { graded: true, picks: answer.picks, score: await learn(tx, claim, { attempt, item, picks: answer.picks, score, now }), repeated: false }
  })
  return !graded.graded && graded.problem === 'not-open' ? refused(await whyNot(db, answer)) : graded
}

async function firstAnswer(tx: Tx, { personId, id }: PinnedAttempt, versionId: string): Promise<{ picks: string[]; score: number | null } | null> {
  const verdict = (await listVerdicts(tx, personId, id)).find(({ itemVersionId }) => itemVersionId === versionId)
  if (verdict) return { picks: verdict.picks, score: verdict.score }
  const waits = (await listPapersOfAttempt(tx, personId, id)).some(({ itemVersionId }) => itemVersionId === versionId)
  return waits ? { picks: (await listAnswers(tx, personId, id)).get(versionId)?.picks ?? [], score: null } : null
}

type Verdict = { attempt: AttemptOfQuiz; item: ItemVersion; picks: readonly string[]; score: number; now: Date }

/** What a verdict says of its skills, under the regrades in force; gives the score that stands. */
async function learn(tx: Tx, claim: Claim, { attempt, item, picks, score, now }: Verdict): Promise<number> {
  const { personId, id: attemptId } = attempt
  const regrades = await listRegradesInForce(tx, [item.itemId])
  const judged = judge(item, picks, regrades)
  await reviseVerdicts(tx, { personId, attemptId, now }, [{ versionId: item.id, picks, score }], regrades)
  const says = evidenceScore({ versionId: item.id, picks, score }, regrades)
  const occasion = { personId, claim, source: sourceOf(attempt, attempt.policy), attemptId, now }
  const moved = await recordObservations(tx, occasion, says === null ? [] : [{ item, score: says }])
  await setMoves(tx, personId, attemptId, joinMoves(attempt.moves, moved.moves))
  await payReadiness(tx, { personId, claim: claim.number, cause: 'attempt', causeId: attemptId, moved, happenings: [], now })
  return judged.score ?? score
}
