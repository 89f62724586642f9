import type { PinnedAttempt } from '#db/queries/attempts'
import { clockOf } from '../../domain/quiz/timing'
import type { ShownAttempt, ShownPart } from './shown'

type ShownOf = PinnedAttempt & { quizTitle: string; moduleId: string | null }

export function shownAttempt(attempt: ShownOf, now: Date): ShownAttempt {
  const { id, quizTitle, moduleId, submittedAt, policy, oneSitting, turn } = attempt
  return {
    attemptId: id, title: quizTitle, moduleId, submitted: submittedAt !== null, telling: policy.feedback, clock: clockOf(attempt, now.getTime()),
    oneSitting, certainty: policy.certainty, parts: shownParts(attempt), turn,
  }
}

export function shownParts({ parts }: Pick<PinnedAttempt, 'parts'>): ShownPart[] {
  let from = 0
  return parts.map(({ title, count }) => {
    const part = { title, from, count }
    from += count
    return part
  })
}
