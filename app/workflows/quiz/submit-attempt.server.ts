import type { Database, Tx } from '#db/client.server'
import {
  claimSubmission, findAttempt, findQuiz, insertVerdicts, listAnswers, listVerdicts, type PinnedAttempt, setVerdict, type Verdict,
} from '#db/queries/attempts'
import { claimPerson } from '#db/queries/people'
import { raiseQuizProgress } from '#db/queries/progress'
import type { Happening } from '../../domain/incentives/earn'
import { allReady } from '../../domain/incentives/happenings'
import { grade } from '../../domain/quiz/grade'
import type { ItemVersion } from '../../domain/quiz/item'
import { type Quiz, scoreOf } from '../../domain/quiz/policy'
import { joinMoves } from '../../domain/readiness/moves'
import { type Moved, recordObservations } from '../readiness/record-observations.server'
import { requireItems } from './item-cache.server'
import { payReadiness } from './pay-readiness.server'

export type Submission = { submitted: true; score: number; passed: boolean; repeated: boolean } | { submitted: false; problem: 'no-such-attempt' }

/**
 * Close an attempt: grade what was answered, write its evidence, move mastery and readiness, and pay what that earned, all in one
 * transaction. A repeated submission, at once or later, gets the first verdict and earns nothing twice.
 */
export async function submitAttempt(
  db: Database,
  { personId, attemptId, now }: { personId: string; attemptId: string; now: Date },
): Promise<Submission> {
  return db.transaction().execute(async (tx) => {
    const claim = await claimPerson(tx, personId)
    const attempt = await claimSubmission(tx, personId, attemptId, now)
    if (!attempt) return firstVerdict(await findAttempt(tx, personId, attemptId))
    const quiz = await findQuiz(tx, attempt.quizId)
    if (!quiz) throw new Error(`There is no quiz ${attempt.quizId}`)
    const items = await requireItems(tx, attempt.items)
    const occasion = { personId, claim, source: 'quiz' as const, attemptId, now }
    const { scores, moved } = attempt.policy.feedback === 'each'
      ? { scores: (await listVerdicts(tx, personId, attemptId)).map((verdict) => verdict.score), moved: await recordObservations(tx, occasion, []) }
      : await gradeAll(tx, attempt, items, occasion)
    const { score, passed } = scoreOf(attempt.policy, attempt.items.length, scores)
    await setVerdict(tx, personId, attemptId, { score, passed, moves: joinMoves(attempt.moves, moved.moves) })
    if (quiz.moduleId) await raiseQuizProgress(tx, personId, quiz.moduleId, score, passed, now)
    const happenings = happeningsOf(quiz, attempt, items, { passed, answered: scores.length, moved })
    await payReadiness(tx, { personId, claim: claim.number, cause: 'attempt', causeId: attemptId, moved, happenings, now })
    return { submitted: true as const, score, passed, repeated: false }
  })
}

function firstVerdict(attempt: PinnedAttempt | null): Submission {
  if (!attempt || attempt.submittedAt === null) return { submitted: false, problem: 'no-such-attempt' }
  return { submitted: true, score: attempt.score ?? 0, passed: attempt.passed ?? false, repeated: true }
}

async function gradeAll(tx: Tx, attempt: PinnedAttempt, items: readonly ItemVersion[], occasion: Parameters<typeof recordObservations>[1]) {
  const answers = await listAnswers(tx, attempt.personId, attempt.id)
  const verdicts: Verdict[] = []
  const observed = []
  for (const item of items) {
    const picks = answers.get(item.id) ?? []
    if (picks.length === 0) continue
    const score = grade(item, picks) ?? 0
    verdicts.push({ itemVersionId: item.id, picks, score })
    observed.push({ item, score })
  }
  await insertVerdicts(tx, attempt.personId, attempt.id, verdicts, occasion.now)
  return { scores: verdicts.map((verdict) => verdict.score), moved: await recordObservations(tx, occasion, observed) }
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
