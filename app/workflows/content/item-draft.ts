import type { Questions } from '../../library/read-courses'
import type { ItemDraft } from './put-items.server'

/** An item as its file states it, for the bank. `lessonId` is the lesson it asks about, if any. */
export function itemDraft(question: Questions[number], lessonId: string | null): ItemDraft {
  const { id, type, stem, excerpt, skills, clauseTypes, difficulty, options, feedback, use } = question
  const body = { stem, excerpt: excerpt ? { text: excerpt.text, attribution: excerpt.attribution ?? null } : null, options, feedback: feedback ?? null }
  return { key: id, askedIn: use, type, skills, clauseTypes, difficulty, lessonId, body }
}
