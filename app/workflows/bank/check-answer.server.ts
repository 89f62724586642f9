import type { Db } from '#db/client.server'
import { findBankItem } from '#db/queries/bank-item'
import { asReviewed } from '../../domain/quiz/disclose'
import { picksInForm } from '../../domain/quiz/form-picks'
import { grade, isAnswer } from '../../domain/quiz/grade'
import type { Reviewed } from '../../domain/quiz/reviewed'

/** What a rep would be told of an answer; nothing of it is kept. Null: no such item. `not-an-answer`: picks that no page of ours sends. */
export async function checkAnswer(db: Db, itemId: string, form: FormData): Promise<Reviewed | { problem: 'not-an-answer' } | null> {
  const item = await findBankItem(db, itemId)
  if (!item) return null
  const { version } = item
  const picks = picksInForm([...form], version.id)
  if (!isAnswer(version, picks)) return { problem: 'not-an-answer' }
  const verdict = { picks, score: grade(version, picks), certainty: null, voided: false, mark: null }
  return asReviewed(version, { seed: 1, items: [version.id] }, verdict)
}
