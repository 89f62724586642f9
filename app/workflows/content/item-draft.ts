import type { Questions } from '../../library/read-courses'
import type { ItemDraft } from './put-items.server'

/** An item as its file states it, for the bank. `lessonId` is the lesson it asks about, if any; `stemHtml` its stem where it was drawn. */
export function itemDraft(question: Questions[number], lessonId: string | null, stemHtml: string | null = null): ItemDraft {
  const { id, use, skills, clauseTypes, difficulty, tags, source, lesson: _lesson, ...content } = question
  return { ...content, key: id, askedIn: use, skills, clauseTypes, difficulty, lessonId, source, tags, stemHtml }
}
