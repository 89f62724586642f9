import type { ItemType } from '../../domain/quiz/item'

/**
 * A list of rows in a form. `words`: fields that keep a row from being empty. `names`: rows have an id, made of their words. `places`:
 * there is a row for every `[[id]]` of the text. `always`: ids of rows that are there whatever was typed. `lists`: those inside a row.
 */
export type ListShape = { words: readonly string[]; names?: boolean; places?: boolean; always?: readonly string[]; lists?: Shape }
export type Shape = Record<string, ListShape>

const options: ListShape = { words: ['text', 'feedback', 'weight', 'right'], names: true }
const answers: ListShape = { words: ['text', 'feedback', 'weight'] }
const levels: ListShape = { words: ['text', 'points'], names: true }
const rubric: Shape = { 'rubric.criteria': { words: ['text'], names: true, lists: { levels } } }

/** The lists in the form of each type. */
export const shapes: Record<Exclude<ItemType, 'case'>, Shape> = {
  single: { options },
  multiple: { options },
  truefalse: { reasons: options },
  matching: { pairs: { words: ['source', 'target', 'feedback'] }, decoys: { words: ['text'] } },
  ordering: { elements: { words: ['text'], names: true } },
  numeric: { answers: { words: ['value', 'tolerance', 'feedback', 'weight'] }, units: { words: ['name', 'factor'] } },
  text: { answers },
  gapchoice: { gaps: { words: [], places: true, lists: { options } } },
  gaptext: { gaps: { words: [], places: true, lists: { answers } } },
  hottext: { spans: { words: ['text', 'feedback', 'weight'], places: true } },
  gapmatch: { gaps: { words: ['choice', 'feedback'], places: true }, choices: { words: ['text'], names: true } },
  redline: {
    changes: { words: ['before', 'after'], places: true, lists: { decisions: { words: ['text', 'feedback', 'right'], names: true, always: ['accept', 'reject'] } } },
  },
  essay: rubric,
  upload: rubric,
}

export const headShape: Shape = { skills: { words: ['skill'] }, clauseTypes: { words: ['type'] } }

/** The lists in the form of a type, below its head. */
export const shapeOf = (type: ItemType): Shape => (type === 'case' ? { parts: { words: ['stem', 'type'], names: true } } : shapes[type])
