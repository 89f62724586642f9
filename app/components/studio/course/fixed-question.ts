import type { ItemType } from '../../../domain/quiz/item'
import { type Fields, rowsOf } from '../../../library/item-form/fields'
import { namesIn } from '../../../library/quiz-form/names'
import { plainStem } from '../bank/bank-words'

/** A question that a section may ask by its short name in the bank, and by what a trainer knows it. */
export type FixedQuestion = { name: string; stem: string; type: ItemType; difficulty: number }

type OfBank = { id: string; stem: string; type: ItemType; difficulty: number }

export const fixedQuestion = ({ id, stem, type, difficulty }: OfBank): FixedQuestion => ({ name: id.slice(id.lastIndexOf('/') + 1), stem: plainStem(stem), type, difficulty })

/** Those questions that the sections of a form name. */
export function namedIn(fields: Fields, questions: readonly OfBank[]): FixedQuestion[] {
  const names = new Set(rowsOf(fields, 'sections').flatMap(({ items = '' }) => namesIn(items)))
  return questions.map(fixedQuestion).filter(({ name }) => names.has(name))
}
