import type { Question } from '../../domain/quiz/asked'
import { asQuestion, asReviewed } from '../../domain/quiz/disclose'
import { grade, rightPicks } from '../../domain/quiz/grade'
import { type Content, isMarked, type ItemVersion } from '../../domain/quiz/item'
import type { Reviewed } from '../../domain/quiz/reviewed'

/** A question as a rep sees it, and with its key: after an answer that earns everything. */
export type ItemPreview = { question: Question; key: Reviewed }

/** What is written now, drawn as in an attempt whose order of options is always the same. */
export function previewItem(content: Content, stemHtml: string | null): ItemPreview {
  const item: ItemVersion = {
    ...content, id: 'preview', itemId: 'preview', number: 1, skills: {}, clauseTypes: [], difficulty: 0, lessonId: null, source: null, stemHtml,
  }
  const place = { seed: 1, items: [item.id] }
  const picks = rightPicks(item)
  const score = isMarked(item.type) ? null : grade(item, picks)
  return { question: asQuestion(item, place), key: asReviewed(item, place, { picks, score, certainty: null, voided: false, mark: null }) }
}
