import type { Database } from '#db/client.server'
import { type AttemptOfQuiz, findAttemptOfQuiz, type PinnedAttempt } from '#db/queries/attempts'
import { listHandedIn } from '#db/queries/handed-in'
import { listAnswers } from '#db/queries/responses'
import { cut } from '../../domain/quiz/cut'
import { toldAt } from '../../domain/quiz/disclosure'
import { asQuestion, asReviewed } from '../../domain/quiz/disclose'
import type { ItemVersion } from '../../domain/quiz/item'
import { phaseOf } from '../../domain/quiz/timing'
import { requireItems } from './item-cache.server'
import type { ShownAttempt, ShownDrill, ShownQuiz } from './shown'
import { shownAttempt } from './shown-attempt'
import { standingAnswers } from './standing-answers.server'
import { closeIfOver } from './submit-attempt.server'

export type { ShownDrill, ShownQuiz } from './shown'

type Look = { personId: string; attemptId: string; position: number | null; now: Date }

/**
 * An attempt as its own person may see it while it is open; null for anyone else's. One that is over at `now` is closed here and shown as
 * submitted. Where feedback comes after each answer `position` counts from 0 and reaches no further than the first open question, where
 * null leads.
 */
export async function showAttempt(db: Database, look: Look): Promise<ShownQuiz | ShownDrill | null> {
  const { personId, attemptId, now } = look
  const attempt = await findAttemptOfQuiz(db, personId, attemptId)
  if (!attempt) return null
  const shared = shownAttempt(attempt, now)
  const over = attempt.submittedAt === null && phaseOf(attempt, now.getTime()).phase === 'over'
  if (over) shared.submitted = await closeIfOver(db, look)
  const items = await requireItems(db, attempt.items)
  return attempt.policy.feedback === 'each' ? oneByOne(db, attempt, shared, items, look.position) : allAtOnce(db, attempt, shared, items)
}

async function allAtOnce(db: Database, attempt: AttemptOfQuiz, shared: ShownAttempt, items: readonly ItemVersion[]): Promise<ShownQuiz> {
  const answers = await listAnswers(db, attempt.personId, attempt.id)
  const place = placeOf(attempt)
  const questions = items.map((item) => {
    const { picks = [], certainty = null } = answers.get(item.id) ?? {}
    return { ...asQuestion(item, place), picks, sure: certainty, flagged: attempt.flags.includes(item.id) }
  })
  return { ...shared, mode: 'end', questions }
}

async function oneByOne(db: Database, attempt: AttemptOfQuiz, shared: ShownAttempt, items: readonly ItemVersion[], position: number | null): Promise<ShownDrill> {
  const answers = await standingAnswers(db, attempt, items)
  const answered = items.filter(({ id }) => (answers.get(id)?.picks.length ?? 0) > 0)
  const open = items.findIndex((item) => !answered.includes(item))
  const furthest = open === -1 ? items.length - 1 : open
  const at = position === null ? furthest : Math.min(Math.max(0, position), furthest)
  const item = items[at]
  const standing = item && answered.includes(item) ? (answers.get(item.id) ?? null) : null
  const place = placeOf(attempt)
  return {
    ...shared, mode: 'each', position: at, total: items.length, answered: answered.length,
    question: item && !standing ? asQuestion(item, place) : null,
    picks: item && !standing ? await filesFor(db, attempt, item) : [],
    reviewed: item && standing ? cut(asReviewed(item, place, standing), toldAt(attempt.policy, 'during')) : null,
  }
}

/** The files handed in for an open question, the newest of them where more came than it takes: what is answered at once is kept nowhere before. */
async function filesFor(db: Database, { personId, id }: AttemptOfQuiz, item: ItemVersion): Promise<string[]> {
  if (item.type !== 'upload') return []
  const files = await listHandedIn(db, personId, id)
  return files.flatMap((file) => (file.itemVersionId === item.id ? [file.id] : [])).slice(-item.body.maxFiles)
}

export const placeOf = ({ seed, items, policy }: PinnedAttempt) => ({ seed, items, shuffleOptions: policy.shuffleOptions })
