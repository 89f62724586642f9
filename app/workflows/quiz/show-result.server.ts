import type { Database } from '#db/client.server'
import type { PinnedAttempt } from '#db/queries/attempts'
import { listLessonLinks } from '#db/queries/lesson-links'
import { findQuizOfPerson, type QuizOfPerson } from '#db/queries/quiz-of-person'
import { groupedCode } from '../../domain/certificates/code'
import { mayTake, openRound, takenIn } from '../../domain/certificates/retaking'
import { cut, tellsAnswers } from '../../domain/quiz/cut'
import { closesOnceOver, momentAt, type Told, toldAt, toldLater } from '../../domain/quiz/disclosure'
import { asReviewed, type Standing } from '../../domain/quiz/disclose'
import type { ItemVersion } from '../../domain/quiz/item'
import { attemptsLeft, submittedOf } from '../../domain/quiz/policy'
import { phaseOf } from '../../domain/quiz/timing'
import { requireItems } from './item-cache.server'
import { placeOf } from './show-attempt.server'
import type { ShownResult } from './shown'
import { shownParts } from './shown-attempt'
import { standingAnswers } from './standing-answers.server'
import { closeIfOver } from './submit-attempt.server'
import { asTold, countingTold } from './taken-attempts'

export type { ShownResult } from './shown'

type Look = { personId: string; attemptId: string; now: Date }

/**
 * What a submitted attempt came to, for its own person, as far as it may be told at `now`: null for anyone else's, and while it is open.
 * When the quiz closes is asked of the quiz as it is now, so that an end that moved moves what is told with it, but not before another
 * attempt of this person at it is over.
 */
export async function showResult(db: Database, look: Look): Promise<ShownResult | null> {
  const { attemptId, now } = look
  const found = await findClosed(db, look)
  if (!found) return null
  const { quiz, attempt, rules: { policy: rules } } = found
  const { policy, submittedAt } = attempt
  const telling = { ...rules, closesAt: closesOnceOver(rules.closesAt, found.attempts, now.getTime()) }
  const course = { submittedAt, closesAt: telling.closesAt }
  const told = toldAt(policy, momentAt(course, now.getTime()))
  const items = await requireItems(db, attempt.items)
  const answers = await standingAnswers(db, attempt, items)
  const attempts = submittedOf(found.attempts)
  const code = found.certified.get(attemptId)
  const round = openRound(found.retaking, now.getTime())
  return {
    attemptId, quizId: quiz.id, title: quiz.title, moduleId: quiz.moduleId, submittedAt, closedBy: attempt.closedBy ?? 'person',
    passMark: policy.passMark, certainty: policy.certainty, score: told.score ? attempt.score : null, passed: told.score ? attempt.passed : null,
    awaiting: attempt.awaiting, told, later: toldLater(policy, course, now.getTime()), parts: tellsAnswers(told) ? shownParts(attempt) : [],
    reviewed: tellsAnswers(told) ? items.map((item) => cut(asReviewed(item, placeOf(attempt), answers.get(item.id) ?? null), told)) : [],
    moves: told.own ? attempt.moves : [],
    earned: told.score ? (found.earned.get(attemptId) ?? []) : [],
    certificate: told.score && code !== undefined ? groupedCode(code) : null,
    counting: countingTold(telling, attempts, now.getTime()),
    again: mayTake(rules, { taken: asTold(telling, attempts, now.getTime()), available: items.length, now: now.getTime() }, round),
    attemptsLeft: attemptsLeft(rules, takenIn(round, attempts).length),
    toRead: await listLessonLinks(db, lessonsBehind(items, answers, told)),
  }
}

type Closed = QuizOfPerson & { attempt: PinnedAttempt & { submittedAt: number } }

/** The attempt, closed if it is over, with its quiz and the others at it. */
async function findClosed(db: Database, { personId, attemptId, now }: Look): Promise<Closed | null> {
  let found = await findQuizOfPerson(db, personId, { attemptId })
  const open = found?.attempts.find(({ id, submittedAt }) => id === attemptId && submittedAt === null)
  if (open && phaseOf(open, now.getTime()).phase === 'over') {
    await closeIfOver(db, { personId, attemptId, now })
    found = await findQuizOfPerson(db, personId, { attemptId })
  }
  const attempt = found && submittedOf(found.attempts).find(({ id }) => id === attemptId)
  return found && attempt ? { ...found, attempt } : null
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
