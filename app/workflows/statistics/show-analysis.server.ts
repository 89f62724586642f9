import type { Db } from '#db/client.server'
import { findItemVersions, listVersionsOf } from '#db/queries/item-analysis'
import { type CountedInQuiz, listCountsOfItem } from '#db/queries/quiz-statistics'

export type Analysis = { id: string; bank: string; stem: string; counts: (CountedInQuiz & { number: number; present: boolean })[] }

/** What was counted of an item, quiz by quiz and version by version, the newest wording first; null where there is no such item. Three queries. */
export async function showAnalysis(db: Db, itemId: string): Promise<Analysis | null> {
  const [known, versions, counts] = await Promise.all([findItemVersions(db, itemId), listVersionsOf(db, itemId), listCountsOfItem(db, itemId)])
  if (!known) return null
  const present = versions.find(({ id }) => id === known.currentVersionId)
  const numbers = new Map(versions.map(({ id, number }) => [id, number]))
  const numbered = counts.map((count) => ({ ...count, number: numbers.get(count.versionId) ?? 0, present: count.versionId === known.currentVersionId }))
  numbered.sort((a, b) => b.number - a.number || (a.quizId < b.quizId ? -1 : 1))
  return { id: itemId, bank: known.bank, stem: present?.body.stem ?? '', counts: numbered }
}
