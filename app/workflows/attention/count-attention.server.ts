import type { Database, Tx } from '#db/client.server'
import { claimPublication, recordPublication } from '#db/queries/publishing'
import { findCountedAt } from '#db/queries/attention'
import {
  countReadings, findStop, insertReferences, type LessonCount, listUnreadVersions, replaceItemStatistics, replaceLessonStatistics, sumItemAnswers,
} from '#db/queries/statistics'
import { attentionRules, isLeftUnfinished, itemProblem, startedLongAgo, type Stop } from '../../domain/insight/attention'
import { referencesOf } from '../../domain/content/lesson-references'
import { discrimination, facility } from '../../domain/quiz/item-statistics'

/** Newer attempts say more of a question as it is asked today. Counting 5,000 of ten questions took 1.0 to 1.8 s beside other work on two cores. */
const attemptsCounted = 5000
const versionsPerPage = 50

/**
 * Count what the studio's attention list is made of: what published lessons name, how the items of modules are answered, and which
 * lessons are begun and left. Does nothing when it was counted less than `freshFor` milliseconds ago; of several that count at once one
 * does. Says whether it counted.
 */
export async function countAttention(db: Database, now: Date, freshFor: number): Promise<boolean> {
  const isFresh = (countedAt: number | null) => countedAt !== null && now.getTime() - countedAt < freshFor
  if (isFresh(await findCountedAt(db))) return false
  const sums = await sumItemAnswers(db, attemptsCounted)
  const before = startedLongAgo(now.getTime())
  const counts = await countReadings(db, before, attentionRules.lesson.leastReaders)
  const lessons: (LessonCount & { stop: Stop | null })[] = []
  for (const count of counts) lessons.push({ ...count, stop: isLeftUnfinished(count) ? await findStop(db, count.versionId, before) : null })
  return db.transaction().execute(async (tx) => {
    const countedAt = await findCountedAt(tx)
    await claimPublication(tx, 'attention', now)
    if (isFresh(countedAt)) return false
    await replaceItemStatistics(
      tx,
      sums.map((of) => ({
        itemId: of.itemId, versionId: of.versionId, n: of.n, facility: facility(of) ?? 0, discrimination: discrimination(of), problem: itemProblem(of),
      })),
    )
    await replaceLessonStatistics(tx, lessons)
    await noteReferences(tx)
    await recordPublication(tx, 'attention', 'counted')
    return true
  })
}

/** Note what each lesson's present version names, where that is not known yet. A version never changes, so once is enough. */
export async function noteReferences(tx: Tx): Promise<void> {
  for (let after = ''; ; ) {
    const versions = await listUnreadVersions(tx, after, versionsPerPage)
    for (const { id, ...version } of versions) await insertReferences(tx, id, referencesOf(version))
    const last = versions.at(-1)
    if (!last || versions.length < versionsPerPage) return
    after = last.id
  }
}
