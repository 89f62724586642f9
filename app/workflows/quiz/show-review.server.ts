import type { Db } from '#db/client.server'
import { listAttempts } from '#db/queries/attempts'
import { planReview } from './plan-review.server'
import { reviewQuiz } from './review-quiz'

/** A skill of the coming round and how many of its questions are in it. */
export type ReviewSkill = { id: string; name: string; questions: number }

export type ShownReview = {
  open: boolean
  due: number
  more: boolean
  questions: number
  minutes: number
  left: number
  next: { at: number; skill: string } | null
  skills: ReviewSkill[]
  rounds: { id: string; submittedAt: number; score: number }[]
}

const roundsShown = 10

/** What waits to be reviewed, what the next round would be, and how the last ones went. */
export async function showReview(db: Db, personId: string, now: Date): Promise<ShownReview> {
  const [{ open, due, more, round, left, minutes, next }, attempts] = await Promise.all([planReview(db, personId, now), listAttempts(db, personId, reviewQuiz.id)])
  const skills = new Map<string, ReviewSkill>()
  for (const { skillId, skill } of round) skills.set(skillId, { id: skillId, name: skill, questions: (skills.get(skillId)?.questions ?? 0) + 1 })
  const rounds = attempts.flatMap(({ id, submittedAt, score }) => (submittedAt === null ? [] : [{ id, submittedAt, score: score ?? 0 }]))
  return {
    open, due, more, questions: round.length, minutes, left, next,
    skills: [...skills.values()].sort((a, b) => b.questions - a.questions || (a.name < b.name ? -1 : 1)), rounds: rounds.reverse().slice(0, roundsShown),
  }
}
