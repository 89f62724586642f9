import type { Tx } from '#db/client.server'
import { type PinnedAttempt, setVerdict } from '#db/queries/attempts'
import type { Claim } from '#db/queries/people'
import { listScoredAttempts, putQuizStanding } from '#db/queries/progress'
import { type Judgement, listJudgements } from '#db/queries/revisions'
import { noteChange } from '#db/queries/team-changes'
import type { Happening } from '../../domain/incentives/earn'
import { allReady } from '../../domain/incentives/happenings'
import type { ItemVersion } from '../../domain/quiz/item'
import type { Quiz } from '../../domain/quiz/policy'
import { attemptOutcome, type FirstJudged, type Regrade } from '../../domain/quiz/regrading'
import { quizStanding } from '../../domain/quiz/standing'
import { joinMoves } from '../../domain/readiness/moves'
import { certify } from '../certificates/certify.server'
import { moveRunsOf } from '../programmes/move-run.server'
import type { Moved } from '../readiness/record-observations.server'
import { payReadiness } from './pay-readiness.server'
import { reviseVerdicts } from './revise-verdicts.server'

/** `regrades`: those in force; `moved`: what its last answers moved, not yet among the attempt's moves. */
type Standing = {
  claim: Claim
  attempt: PinnedAttempt & { submittedAt: number }
  quiz: Quiz
  items: readonly ItemVersion[]
  regrades: readonly Regrade[]
  moved: Moved
  now: Date
}

/**
 * Let the result of a submitted attempt stand, once nothing of it is open: its score, how the person stands in the quiz with it, and
 * what it pays and certifies. Inside the transaction that holds the person's claim.
 */
export async function standAttempt(tx: Tx, { claim, attempt, quiz, items, regrades, moved, now }: Standing): Promise<{ score: number; passed: boolean }> {
  const { id: attemptId, personId, submittedAt, policy } = attempt
  const answers = firstJudged(attempt.items, await listJudgements(tx, personId, [attemptId]))
  await reviseVerdicts(tx, { personId, attemptId, now }, answers, regrades)
  const { score, passed } = attemptOutcome({ policy, submittedAt, answers }, regrades)
  await setVerdict(tx, personId, attemptId, { score, passed, moves: joinMoves(attempt.moves, moved.moves) })
  const quizPassed = quiz.moduleId === null ? passed : await refreshQuizStanding(tx, personId, quiz.moduleId)
  await noteChange(tx, personId, 'progress', now)
  await moveRunsOf(tx, personId, now)
  const answered = answers.filter(({ picks }) => picks.length > 0).length
  const happenings = happeningsOf(quiz, attempt, items, { passed: quizPassed, answered, moved })
  await payReadiness(tx, { personId, claim: claim.number, cause: 'attempt', causeId: attemptId, moved, happenings, now })
  await certify(tx, { claim, personId, attemptId, quizId: quiz.id, sitting: { policy, submittedAt, passed }, reading: moved.role, now })
  return { score, passed }
}

function firstJudged(versionIds: readonly string[], judgements: readonly Judgement[]): FirstJudged[] {
  const byVersion = new Map(judgements.map((judgement) => [judgement.versionId, judgement]))
  return versionIds.map((versionId) => {
    const { picks = [], first = null, certainty = null } = byVersion.get(versionId) ?? {}
    return { versionId, picks, score: first, certainty }
  })
}

/** Derive from all attempts again how a person stands in the quiz of a module; says whether they have passed it. */
export async function refreshQuizStanding(tx: Tx, personId: string, moduleId: string): Promise<boolean> {
  const standing = quizStanding(await listScoredAttempts(tx, personId, moduleId))
  if (!standing) return false
  await putQuizStanding(tx, personId, moduleId, standing)
  return standing.passedAt !== null
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
