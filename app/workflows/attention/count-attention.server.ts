import type { Database, Tx } from '#db/client.server'
import { claimPublication, recordPublication } from '#db/queries/publishing'
import { findCountedAt } from '#db/queries/attention'
import {
  countReadings, findStop, insertReferences, type LessonCount, listUnreadVersions, replaceItemStatistics, replaceLessonStatistics,
} from '#db/queries/statistics'
import { attentionRules, isLeftUnfinished, startedLongAgo, type Stop } from '../../domain/insight/attention'
import { referencesOf } from '../../domain/content/lesson-references'
import { countQuizzes, itemStatistics } from '../statistics/count-quizzes.server'

const versionsPerPage = 50

/**
 * Count what the studio's attention list is made of: what published lessons name, how the items of modules are answered, and which
 * lessons are begun and left. Does nothing when it was counted less than `freshFor` milliseconds ago; of several that count at once one
 * does. Says whether it counted.
 */
export async function countAttention(db: Database, now: Date, freshFor: number): Promise<boolean> {
  const isFresh = (countedAt: number | null) => countedAt !== null && now.getTime() - countedAt < freshFor
  if (isFresh(await findCountedAt(db))) return false
  await countQuizzes(db, now)
  const statistics = await itemStatistics(db)
  const before = startedLongAgo(now.getTime())
  const counts = await countReadings(db, before, attentionRules.lesson.leastReaders)
  const lessons: (LessonCount & { stop: Stop | null })[] = []
  for (const count of counts) lessons.push({ ...count, stop: isLeftUnfinished(count) ? await findStop(db, count.versionId, before) : null })
  return db.transaction().execute(async (tx) => {
    const countedAt = await findCountedAt(tx)
    await claimPublication(tx, 'attention', now)
    if (isFresh(countedAt)) return false
    await replaceItemStatistics(tx, statistics)
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
