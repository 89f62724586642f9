import type { Db } from '#db/client.server'
import { listItemVersions } from '#db/queries/items'
import type { Question } from '../../domain/quiz/asked'
import { asQuestion } from '../../domain/quiz/disclose'
import type { QuizPolicy } from '../../domain/quiz/policy'
import { drawFor } from './draw-items.server'

export type TriedPart = { title: string; questions: Question[] }

/** What somebody who never took the quiz would be asked under these rules with this seed, part by part. Nothing is stored. */
export async function tryQuiz(db: Db, { title, bank, policy }: { title: string; bank: string; policy: QuizPolicy }, seed: number): Promise<TriedPart[]> {
  const parts = await drawFor(db, { id: bank, moduleId: bank, title, bank, policy }, { personId: '', seed, focus: null })
  const ids = parts.flatMap(({ items }) => items)
  const versions = new Map((await listItemVersions(db, ids)).map((version) => [version.id, version]))
  const place = { seed, items: ids, shuffleOptions: policy.shuffleOptions }
  return parts.map((part) => ({
    title: part.title,
    questions: part.items.flatMap((id) => {
      const version = versions.get(id)
      return version ? [asQuestion(version, place)] : []
    }),
  }))
}
