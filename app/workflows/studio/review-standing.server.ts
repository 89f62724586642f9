import type { Db } from '#db/client.server'
import { findLessonPlace } from '#db/queries/lesson-rows'
import { findDecision, findOpenReview, type Review } from '#db/queries/reviews'

/**
 * Whether another trainer stands behind exactly this text. `required`: the course wants that before anything is published. `state`:
 * `none` when nobody was asked about this text, `waiting` when somebody was, else the newest decision on it. `by`: who decided.
 */
export type ReviewStanding = { required: boolean; state: 'none' | 'waiting' | 'approved' | 'changes'; by: string | null }

/** `approval` is the review that approved exactly this text. */
export async function findStanding(db: Db, lessonId: string, source: string): Promise<{ standing: ReviewStanding; approval: Review | null }> {
  const { reviewRequired: required } = await findLessonPlace(db, lessonId)
  const decision = await findDecision(db, lessonId, source)
  if (decision?.state === 'approved') return { standing: { required, state: 'approved', by: decision.decidedBy }, approval: decision }
  const open = await findOpenReview(db, lessonId)
  if (open?.source === source) return { standing: { required, state: 'waiting', by: null }, approval: null }
  return { standing: { required, state: decision ? 'changes' : 'none', by: decision?.decidedBy ?? null }, approval: null }
}
