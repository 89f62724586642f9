import type { Database } from '#db/client.server'
import { askReview } from './ask-review.server'
import { commentLine } from './comment-line.server'
import { decideReview } from './decide-review.server'
import { resolveComment } from './resolve-comment.server'
import type { ReviewForm } from './review-page.server'
import { withdrawReview } from './withdraw-review.server'

type By = { lessonId: string; trainer: { id: string; name: string }; now: Date }

/** Why nothing was done; the page has the words. */
export type ReviewFault = 'no-draft' | 'changed' | 'nobody' | 'own' | 'closed' | 'say-what' | 'no-such-line' | 'full'

/** `done` is a code for the page, `review` the review to show then, `line` the line to go to. Null: there is no such review. */
export type ActedOnReview = { done: string; review: string; line?: number } | { fault: ReviewFault } | null

/** Do what the pressed button of the review page says. */
export async function actOnReview(db: Database, form: ReviewForm, by: By): Promise<ActedOnReview> {
  const { lessonId, trainer, now } = by
  if (form.intent === 'ask') {
    const asked = await askReview(db, { ...by, revision: form.revision, of: form.of, note: form.note })
    return asked.outcome === 'asked' ? { done: 'asked', review: asked.reviewId } : { fault: asked.outcome }
  }
  const { review } = form
  switch (form.intent) {
    case 'withdraw':
      return (await withdrawReview(db, { lessonId, reviewId: review, trainerId: trainer.id, now })) ? { done: 'withdrawn', review } : { fault: 'closed' }
    case 'comment': {
      const { outcome } = await commentLine(db, { lessonId, reviewId: review, id: form.id, line: form.line, body: form.body, trainerId: trainer.id, now })
      if (outcome === 'commented') return { done: 'commented', review, line: form.line }
      return outcome === 'no-such-review' ? null : { fault: outcome }
    }
    case 'settle':
    case 'reopen': {
      const resolved = form.intent === 'settle'
      const there = await resolveComment(db, { lessonId, reviewId: review, id: form.id, resolved, trainerId: trainer.id, now })
      return there ? { done: resolved ? 'settled' : 'reopened', review } : null
    }
    default: {
      const { outcome } = await decideReview(db, { lessonId, reviewId: review, trainer, verdict: form.intent, note: form.note, now })
      if (outcome === 'decided') return { done: form.intent, review }
      return outcome === 'no-such-review' ? null : { fault: outcome }
    }
  }
}
