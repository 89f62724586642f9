import type { Database } from '#db/client.server'
import { listHandedIn } from '#db/queries/handed-in'
import { listMarks } from '#db/queries/marks'
import { countItemPapers, dropLeases, findPaper, takeLease } from '#db/queries/papers'
import { listAnswers } from '#db/queries/responses'
import type { Excerpt, Rubric } from '../../domain/quiz/body'
import { mayMark } from '../../domain/quiz/papers'
import { requireItems } from '../quiz/item-cache.server'
import { namelessFile } from './nameless-file'
import { leaseUntil } from './open-next-paper.server'

/** A file of a paper under a name that says nothing of who handed it in. */
export type PaperFile = { id: string; name: string; bytes: number }

/**
 * A paper as its marker sees it: what was asked, what was answered, what it is judged by. Nothing in it says who answered, who marked it
 * before, or that anybody did. `left`: how many papers of the item wait for this marker, this one included.
 */
export type ShownPaper = {
  id: string
  itemId: string
  stem: string
  stemHtml: string | null
  excerpt: Excerpt | null
  submittedAt: number
  text: string | null
  minWords: number
  maxWords: number | null
  files: PaperFile[]
  rubric: Rubric
  model: string | null
  left: number
}

/** Why a paper cannot be marked now: someone else has it before them, this person has marked it, or it stands. */
export type ClosedPaper = { closed: 'taken' | 'marked-before' | 'settled'; itemId: string }

/** A paper for one who may mark it, kept for them from now on; null for one that is not there, or their own. */
export async function showPaper(db: Database, { paperId, markerId, now }: { paperId: string; markerId: string; now: Date }): Promise<ShownPaper | ClosedPaper | null> {
  const paper = await findPaper(db, paperId)
  if (!paper || paper.personId === markerId) return null
  const [item] = await requireItems(db, [paper.itemVersionId])
  if (!item || (item.type !== 'essay' && item.type !== 'upload')) return null
  const { itemId } = item
  const may = mayMark({ ...paper, markers: (await listMarks(db, paperId)).map((mark) => mark.markerId) }, markerId)
  if (may === 'own') return null
  if (may !== 'may') return { closed: may, itemId }
  if (!(await takeLease(db, paperId, { markerId, now }, leaseUntil(now)))) return { closed: 'taken', itemId }
  await dropLeases(db, markerId, paperId)
  const picks = (await listAnswers(db, paper.personId, paper.attemptId)).get(item.id)?.picks ?? []
  const handedIn = item.type === 'upload' ? await listHandedIn(db, paper.personId, paper.attemptId) : []
  const own = handedIn.filter((file) => file.itemVersionId === item.id && picks.includes(file.id))
  const { stem, excerpt, rubric, model } = item.body
  return {
    id: paperId, itemId, stem, stemHtml: item.stemHtml, excerpt, submittedAt: paper.submittedAt,
    text: item.type === 'essay' ? (picks[0] ?? '') : null,
    minWords: item.type === 'essay' ? item.body.minWords : 0,
    maxWords: item.type === 'essay' ? item.body.maxWords : null,
    files: own.map((file, at) => ({ id: file.id, name: namelessFile(at, file.name), bytes: file.bytes })),
    rubric, model: model ?? null,
    left: await countItemPapers(db, itemId, markerId),
  }
}
