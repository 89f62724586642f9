import type { Database } from '#db/client.server'
import { countPairs, findComparedAt, listCurrentWordings, listPairs } from '#db/queries/item-pairs'
import { saidBy, type SaidField, saidFields } from '../../domain/quiz/item-said'
import { diffWords, type Stretch } from '../../library/word-diff'

const perPage = 20

export type ShownPair = { first: { id: string; stem: string }; second: { id: string; stem: string }; similarity: number; fields: { field: SaidField; stretches: Stretch[] }[] }

const shown: readonly SaidField[] = saidFields.filter((field) => !['rules', 'type', 'source'].includes(field))

/** A page of the pairs that are alike, with what each of the two says otherwise. */
export async function showDuplicates(db: Database, page: number) {
  const [total, pairs, comparedAt] = [await countPairs(db), await listPairs(db, (page - 1) * perPage, perPage), await findComparedAt(db)]
  const wordings = await listCurrentWordings(db, [...new Set(pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]))])
  const alike = pairs.flatMap(({ firstId, secondId, similarity }): ShownPair[] => {
    const [a, b] = [wordings.get(firstId), wordings.get(secondId)]
    if (!a || !b) return []
    const [before, after] = [saidBy(a), saidBy(b)]
    const fields = shown.flatMap((field) => {
      const [from, to] = [before[field] ?? '', after[field] ?? '']
      return from === to ? [] : [{ field, stretches: diffWords(from, to) }]
    })
    return [{ first: { id: firstId, stem: a.body.stem }, second: { id: secondId, stem: b.body.stem }, similarity, fields }]
  })
  return { total, pages: Math.ceil(total / perPage), pairs: alike, comparedAt }
}
