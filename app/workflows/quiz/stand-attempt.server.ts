import type { Tx } from '#db/client.server'
import { type PinnedAttempt, setVerdict, type Verdict } from '#db/queries/attempts'
import type { Claim } from '#db/queries/people'
import { raiseQuizProgress } from '#db/queries/progress'
import type { Happening } from '../../domain/incentives/earn'
import { allReady } from '../../domain/incentives/happenings'
import type { ItemVersion } from '../../domain/quiz/item'
import type { Quiz } from '../../domain/quiz/policy'
import { attemptOutcome, type FirstJudged, type Regrade } from '../../domain/quiz/regrading'
import { joinMoves } from '../../domain/readiness/moves'
import type { Moved } from '../readiness/record-observations.server'
import { payReadiness } from './pay-readiness.server'
import { reviseVerdicts } from './revise-verdicts.server'

/** `verdicts`: one for every answer that stands, as its key or a person judged it; `regrades`: those in force; `moved`: what its last answers moved, not yet among the attempt's moves. */
type Standing = {
  claim: Claim
  attempt: PinnedAttempt
  quiz: Quiz
  items: readonly ItemVersion[]
  verdicts: readonly Verdict[]
  regrades: readonly Regrade[]
  moved: Moved
  submittedAt: Date
  now: Date
}

/**
 * Let the result of a submitted attempt stand, once nothing of it is open: its score, the progress of its module and what it pays.
 * Inside the transaction that holds the person's claim.
 */
export async function standAttempt(tx: Tx, standing: Standing): Promise<{ score: number; passed: boolean }> {
  const { claim, attempt, quiz, items, verdicts, regrades, moved, submittedAt, now } = standing
  const { id: attemptId, personId } = attempt
  const answers = firstJudged(attempt.items, verdicts)
  await reviseVerdicts(tx, { personId, attemptId, now }, answers, regrades)
  const { score, passed } = attemptOutcome({ policy: attempt.policy, submittedAt: submittedAt.getTime(), answers }, regrades)
  await setVerdict(tx, personId, attemptId, { score, passed, moves: joinMoves(attempt.moves, moved.moves) })
  if (quiz.moduleId) await raiseQuizProgress(tx, personId, quiz.moduleId, score, passed, submittedAt)
  const happenings = happeningsOf(quiz, attempt, items, { passed, answered: verdicts.length, moved })
  await payReadiness(tx, { personId, claim: claim.number, cause: 'attempt', causeId: attemptId, moved, happenings, now })
  return { score, passed }
}

function firstJudged(versionIds: readonly string[], verdicts: readonly Verdict[]): FirstJudged[] {
  const byVersion = new Map(verdicts.map((verdict) => [verdict.itemVersionId, verdict]))
  return versionIds.map((versionId) => ({ versionId, picks: byVersion.get(versionId)?.picks ?? [], score: byVersion.get(versionId)?.score ?? null }))
}

type Outcome = { passed: boolean; answered: number; moved: Moved }

/** A practice round counts as finished when every question was answered. */
function happeningsOf(quiz: Quiz, attempt: PinnedAttempt, items: readonly ItemVersion[], { passed, answered, moved }: Outcome): Happening[] {
  const cause = { cause: 'attempt' as const, causeId: attempt.id }
  if (!quiz.moduleId) {
    return answered === items.length ? [{ on: 'drill-finished', subject: attempt.id, name: quiz.title, ...cause }] : []
  }
  const happenings: Happening[] = passed ? [{ on: 'quiz-passed', subject: quiz.id, name: quiz.title, ...cause }] : []
  const skills = new Set(items.flatMap((item) => Object.keys(item.skills)))
  if (moved.role && allReady(moved.role, skills)) happenings.push({ on: 'module-ready', subject: quiz.moduleId, name: quiz.title, ...cause })
  return happenings
}
