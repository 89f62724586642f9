import { v7 as uuid } from 'uuid'
import { toIso } from '#db/queries/values'
import { wordsOfItem } from '../../domain/quiz/item-words'
import { hashOf, type Wording } from './wording'

export const keyOf = (itemId: string): string => itemId.slice(itemId.lastIndexOf('/') + 1)

/** A version as it is kept. `authorId`: null where a file states it. */
export function versionRow(wording: Wording, { itemId, number, authorId }: { itemId: string; number: number; authorId: string | null }, now: Date) {
  return {
    id: uuid(), item_id: itemId, number, type: wording.type, skills: JSON.stringify(wording.skills), clause_types: JSON.stringify(wording.clauseTypes),
    difficulty: wording.difficulty, lesson_id: wording.lessonId, body: JSON.stringify(wording.body), hash: hashOf(wording), created_at: toIso(now),
    source: wording.source ?? null, stem_html: wording.stemHtml ?? null, author_id: authorId,
  }
}

type First = { id: string; item_id: string; hash: string }
type Place = { bank: string; origin: string; position: number; askedIn: string }

/** A new item as it is kept, with its first version. Its place among a random draw's items follows from what it first said. */
export function itemRow(wording: Wording, first: First, { bank, origin, position, askedIn }: Place) {
  return {
    id: first.item_id, bank, origin, sort_key: parseInt(first.hash.slice(0, 12), 16) / 16 ** 12, position, retired: 0, asked_in: askedIn,
    ...standingOf(wording, first.item_id, first.id),
  }
}

/** What of an item follows from its current version. */
export const standingOf = (wording: Wording, itemId: string, versionId: string) => ({
  current_version_id: versionId, clause_type_id: wording.clauseTypes[0] ?? null, words: wordsOfItem(keyOf(itemId), wording),
})
