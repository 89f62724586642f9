import type { Db } from '#db/client.server'
import { listItemsOfVersions } from '#db/queries/review-cards'
import { type FirstAttempt, listFirstAttempts, listSaves, listStandingAnswers } from '#db/queries/sittings'
import type { Sitting, SittingAnswer } from '../../domain/quiz/statistics/sitting'

/** Newer attempts say more of a quiz as it is today, and the cost stays bounded however many there are. */
export const mostSittings = 5000
const perPage = 250
/** Times are asked of so many: a median of them is as good, and answers are many. */
const mostTimed = 500
/** Who lets longer pass between two answers was elsewhere. */
const longestSeconds = 30 * 60

/** The newest first attempts at a quiz as they stand now, a page at a time, without questions that were taken out of the score. */
export async function readSittings(db: Db, quizId: string): Promise<Sitting[]> {
  const sittings: Sitting[] = []
  const itemOf = new Map<string, string>()
  for (let before: string | null = null; sittings.length < mostSittings; ) {
    const attempts: FirstAttempt[] = await listFirstAttempts(db, quizId, before, Math.min(perPage, mostSittings - sittings.length))
    const ids = attempts.map(({ id }) => id)
    const times = sittings.length < mostTimed ? secondsOf(attempts, await listSaves(db, ids)) : new Map<string, number>()
    const answers = new Map((await listStandingAnswers(db, ids)).map((answer) => [`${answer.attemptId} ${answer.versionId}`, answer]))
    const unknown = new Set(attempts.flatMap(({ items }) => items).filter((versionId) => !itemOf.has(versionId)))
    for (const [versionId, itemId] of await listItemsOfVersions(db, [...unknown])) itemOf.set(versionId, itemId)
    for (const { id, items } of attempts) {
      const asked = items.flatMap((versionId): SittingAnswer[] => {
        const key = `${id} ${versionId}`
        const standing = answers.get(key)
        if (standing?.voided) return []
        return [{ itemId: itemOf.get(versionId) ?? versionId, versionId, score: standing?.score ?? 0, picks: standing?.picks ?? [], seconds: times.get(key) ?? null }]
      })
      sittings.push({ answers: asked })
    }
    before = ids.at(-1) ?? null
    if (attempts.length < perPage) break
  }
  return sittings
}

/** How long each answer took: the time since the answer before it was saved, or since the start; several saves of one answer add up. */
function secondsOf(attempts: readonly FirstAttempt[], saves: Awaited<ReturnType<typeof listSaves>>): Map<string, number> {
  const lastAt = new Map(attempts.map(({ id, startedAt }) => [id, startedAt]))
  const seconds = new Map<string, number>()
  for (const { attemptId, versionId, at } of saves) {
    const took = (at - (lastAt.get(attemptId) ?? at)) / 1000
    lastAt.set(attemptId, at)
    const key = `${attemptId} ${versionId}`
    if (took >= 0 && took <= longestSeconds) seconds.set(key, (seconds.get(key) ?? 0) + took)
  }
  return seconds
}
