import type { Bodies, BodyBase } from './body'

/** One question. Ids of its parts are stable inside one item and never tell which is right. */

export const itemTypes = [
  'single', 'multiple', 'truefalse', 'matching', 'ordering', 'numeric', 'text', 'gapchoice', 'gaptext', 'hottext', 'gapmatch', 'redline', 'essay', 'upload',
  'case',
] as const

export type ItemType = (typeof itemTypes)[number]

export const isItemType = (word: string): word is ItemType => (itemTypes as readonly string[]).includes(word)

/** Types that a person judges by a rubric; all others are judged by their key. */
export const markedTypes = ['essay', 'upload'] as const satisfies readonly ItemType[]
export type MarkedType = (typeof markedTypes)[number]

export const isMarked = (type: ItemType): type is MarkedType => (markedTypes as readonly ItemType[]).includes(type)

/** What a question inside a lesson may be: its reader ticks options. */
export const canBeAskedInLesson = (type: ItemType): type is 'single' | 'multiple' => type === 'single' || type === 'multiple'

/** A type with its body, so that one tells the other. */
export type Content = { [T in ItemType]: { type: T; body: BodyBase & Bodies[T] } }[ItemType]

/** The same for one type or several: `ContentOf<'single' | 'multiple'>`. */
export type ContentOf<T extends ItemType> = Extract<Content, { type: T }>

/**
 * A pinned wording of one item. `skills` maps a skill to its weight in (0,1]; `difficulty` is the author's guess as a logit (0: as hard
 * as the reference item, positive: harder). `stemHtml` is the stem as it is drawn, null where the stem is plain text. `source`: where
 * the question comes from, for those who keep it. A version never changes.
 */
export type ItemVersion = Content & {
  id: string
  itemId: string
  number: number
  skills: Record<string, number>
  clauseTypes: string[]
  difficulty: number
  lessonId: string | null
  source: string | null
  stemHtml: string | null
}

export type { ChoiceBody, ChoiceOption, Excerpt } from './body'
