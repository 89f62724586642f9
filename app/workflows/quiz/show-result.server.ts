import type { Database } from '#db/client.server'
import { listGrants } from '#db/queries/accommodations'
import { type AttemptOfQuiz, findAttemptOfQuiz, listAttempts } from '#db/queries/attempts'
import { listEarnedBy } from '#db/queries/ledger'
import { listLessonLinks } from '#db/queries/lesson-links'
import { accommodated } from '../../domain/quiz/accommodation'
import { cut, tellsAnswers } from '../../domain/quiz/cut'
import { momentAt, type Told, toldAt, toldLater } from '../../domain/quiz/disclosure'
import { asReviewed, type Standing } from '../../domain/quiz/disclose'
import type { ItemVersion } from '../../domain/quiz/item'
import { attemptsLeft, mayStart, submittedOf } from '../../domain/quiz/policy'
import { phaseOf } from '../../domain/quiz/timing'
import { requireItems } from './item-cache.server'
import { placeOf } from './show-attempt.server'
import type { ShownResult } from './shown'
import { shownParts } from './shown-attempt'
import { standingAnswers } from './standing-answers.server'
import { closeIfOver } from './submit-attempt.server'
import { countingTold } from './taken-attempts'

export type { ShownResult } from './shown'

type Look = { personId: string; attemptId: string; now: Date }

/**
 * What a submitted attempt came to, for its own person, as far as it may be told at `now`: null for anyone else's, and while it is open.
 * When the quiz closes is asked of the quiz as it is now, so that an end that moved moves what is told with it.
 */
export async function showResult(db: Database, look: Look): Promise<ShownResult | null> {
  const { personId, attemptId, now } = look
  const attempt = await findClosed(db, look)
  if (!attempt) return null
  const { policy, submittedAt } = attempt
  const rules = accommodated(attempt.quizPolicy, await listGrants(db, personId, attempt.quizId)).policy
  const course = { submittedAt, closesAt: rules.closesAt }
  const told = toldAt(policy, momentAt(course, now.getTime()))
  const items = await requireItems(db, attempt.items)
  const answers = await standingAnswers(db, attempt, items)
  const attempts = submittedOf(await listAttempts(db, personId, attempt.quizId))
  return {
    attemptId, quizId: attempt.quizId, title: attempt.quizTitle, moduleId: attempt.moduleId, submittedAt, closedBy: attempt.closedBy ?? 'person',
    passMark: policy.passMark, certainty: policy.certainty, score: told.score ? attempt.score : null, passed: told.score ? attempt.passed : null,
    awaiting: attempt.awaiting, told, later: toldLater(policy, course, now.getTime()), parts: tellsAnswers(told) ? shownParts(attempt) : [],
    reviewed: tellsAnswers(told) ? items.map((item) => cut(asReviewed(item, placeOf(attempt), answers.get(item.id) ?? null), told)) : [],
    moves: told.own ? attempt.moves : [],
    earned: told.score ? await listEarnedBy(db, personId, 'attempt', attemptId) : [],
    counting: countingTold(rules, attempts, now.getTime()),
    again: mayStart(rules, { taken: attempts, available: items.length, now: now.getTime() }),
    attemptsLeft: attemptsLeft(rules, attempts.length),
    toRead: await listLessonLinks(db, lessonsBehind(items, answers, told)),
  }
}

async function findClosed(db: Database, { personId, attemptId, now }: Look): Promise<(AttemptOfQuiz & { submittedAt: number }) | null> {
  let attempt = await findAttemptOfQuiz(db, personId, attemptId)
  if (attempt && attempt.submittedAt === null && phaseOf(attempt, now.getTime()).phase === 'over') {
    await closeIfOver(db, { personId, attemptId, now })
    attempt = await findAttemptOfQuiz(db, personId, attemptId)
  }
  return attempt && attempt.submittedAt !== null ? { ...attempt, submittedAt: attempt.submittedAt } : null
}

/** Lessons behind the answers that were not fully right; which they are says how the answers were judged. */
function lessonsBehind(items: readonly ItemVersion[], answers: ReadonlyMap<string, Standing>, told: Told): string[] {
  if (!told.own) return []
  const fell = items.filter(({ id }) => {
    const answer = answers.get(id)
    return !answer?.voided && answer?.score !== null && (answer?.score ?? 0) < 1
  })
  return fell.flatMap(({ lessonId }) => lessonId ?? [])
}
