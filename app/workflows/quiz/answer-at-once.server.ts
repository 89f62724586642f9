import type { Database } from '#db/client.server'
import { appendResponse, findAttempt, insertVerdicts, listVerdicts, setMoves } from '#db/queries/attempts'
import { claimPerson } from '#db/queries/people'
import { listRegradesInForce } from '#db/queries/regrades'
import { grade, isAnswer } from '../../domain/quiz/grade'
import { evidenceScore, judge } from '../../domain/quiz/regrading'
import { joinMoves } from '../../domain/readiness/moves'
import { findItems } from './item-cache.server'
import { payReadiness } from './pay-readiness.server'
import { reviseVerdicts } from './revise-verdicts.server'
import { recordObservations } from '../readiness/record-observations.server'
import type { Answer, AnswerProblem } from './save-answer.server'

export type GradedAnswer = { graded: true; picks: readonly string[]; score: number; repeated: boolean } | { graded: false; problem: AnswerProblem }

/**
 * Take, grade and learn from one answer where feedback comes after each. The first answer stands: a repeat, with the same or other
 * picks, gets the first verdict and moves nothing.
 */
export async function answerAtOnce(db: Database, answer: Answer): Promise<GradedAnswer> {
  const { personId, now } = answer
  const refused = (problem: AnswerProblem) => ({ graded: false as const, problem })
  const item = (await findItems(db, [answer.itemVersionId])).get(answer.itemVersionId)
  if (!item) return refused('not-in-attempt')
  if (!isAnswer(item, answer.picks) || answer.picks.length === 0) return refused('not-an-answer')
  return db.transaction().execute(async (tx) => {
    const claim = await claimPerson(tx, personId)
    const attempt = await findAttempt(tx, personId, answer.attemptId)
    if (!attempt) return refused('not-open')
    if (!attempt.items.includes(item.id) || attempt.policy.feedback !== 'each') return refused('not-in-attempt')
    const first = (await listVerdicts(tx, personId, attempt.id)).find((verdict) => verdict.itemVersionId === item.id)
    if (first) return { graded: true as const, picks: first.picks, score: first.score, repeated: true }
    if ((await appendResponse(tx, answer)) === null) return refused('not-open')
    const score = grade(item, answer.picks) ?? 0
    await insertVerdicts(tx, personId, attempt.id, [{ itemVersionId: item.id, picks: [...answer.picks], score }], now)
    const regrades = await listRegradesInForce(tx, [item.itemId])
    const judged = judge(item, answer.picks, regrades)
    await reviseVerdicts(tx, { personId, attemptId: attempt.id, now }, [{ versionId: item.id, picks: answer.picks, score }], regrades)
    const says = evidenceScore({ versionId: item.id, picks: answer.picks, score }, regrades)
    const occasion = { personId, claim, source: 'drill' as const, attemptId: attempt.id, now }
    const moved = await recordObservations(tx, occasion, says === null ? [] : [{ item, score: says }])
    await setMoves(tx, personId, attempt.id, joinMoves(attempt.moves, moved.moves))
    await payReadiness(tx, { personId, claim: claim.number, cause: 'attempt', causeId: attempt.id, moved, happenings: [], now })
    return { graded: true as const, picks: answer.picks, score: judged.score ?? score, repeated: false }
  })
}
