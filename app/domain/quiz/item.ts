/** One question. Ids of options are stable inside one item and never tell which is right. */

export type ChoiceOption = { id: string; text: string; right: boolean; feedback: string }

export type Excerpt = { text: string; attribution: string | null }

export type ChoiceBody = {
  stem: string
  excerpt: Excerpt | null
  options: ChoiceOption[]
  feedback: string | null
}

export type ItemType = 'single' | 'multiple'

/**
 * A pinned wording of one item. `skills` maps a skill to its weight in (0,1]; `difficulty` is the author's guess
 * as a logit (0: as hard as the reference item, positive: harder). A version never changes.
 */
export type ItemVersion = {
  id: string
  itemId: string
  number: number
  type: ItemType
  skills: Record<string, number>
  clauseTypes: string[]
  difficulty: number
  lessonId: string | null
  body: ChoiceBody
}
