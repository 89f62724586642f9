import type { Database, Tx } from '#db/client.server'
import {
  claimSubmission, findAttempt, findQuiz, insertVerdicts, listAnswers, listVerdicts, type PinnedAttempt, type Verdict,
} from '#db/queries/attempts'
import { claimPerson } from '#db/queries/people'
import { listRegradesInForce } from '#db/queries/regrades'
import { grade } from '../../domain/quiz/grade'
import type { ItemVersion } from '../../domain/quiz/item'
import { evidenceScore, type Regrade } from '../../domain/quiz/regrading'
import { recordObservations } from '../readiness/record-observations.server'
import { requireItems } from './item-cache.server'
import { standAttempt } from './stand-attempt.server'

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
    const regrades = await listRegradesInForce(tx, items.map((item) => item.itemId))
    const { verdicts, moved } = attempt.policy.feedback === 'each'
      ? { verdicts: await listVerdicts(tx, personId, attemptId), moved: await recordObservations(tx, occasion, []) }
      : await gradeAll(tx, attempt, items, occasion, regrades)
    const { score, passed } = await standAttempt(tx, { claim, attempt, quiz, items, verdicts, regrades, moved, submittedAt: now, now })
    return { submitted: true as const, score, passed, repeated: false }
  })
}

function firstVerdict(attempt: PinnedAttempt | null): Submission {
  if (!attempt || attempt.submittedAt === null) return { submitted: false, problem: 'no-such-attempt' }
  return { submitted: true, score: attempt.score ?? 0, passed: attempt.passed ?? false, repeated: true }
}

type Occasion = Parameters<typeof recordObservations>[1]

async function gradeAll(tx: Tx, attempt: PinnedAttempt, items: readonly ItemVersion[], occasion: Occasion, regrades: readonly Regrade[]) {
  const answers = await listAnswers(tx, attempt.personId, attempt.id)
  const verdicts: Verdict[] = []
  const observed = []
  for (const item of items) {
    const picks = answers.get(item.id) ?? []
    if (picks.length === 0) continue
    const score = grade(item, picks) ?? 0
    verdicts.push({ itemVersionId: item.id, picks, score })
    const says = evidenceScore({ versionId: item.id, picks, score }, regrades)
    if (says !== null) observed.push({ item, score: says })
  }
  await insertVerdicts(tx, attempt.personId, attempt.id, verdicts, occasion.now)
  return { verdicts, moved: await recordObservations(tx, occasion, observed) }
}
