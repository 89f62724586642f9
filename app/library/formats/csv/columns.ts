/** The types a row can state, and how many answers a row may have. */
export const csvTypes = ['single', 'multiple', 'truefalse', 'matching', 'ordering', 'numeric', 'text'] as const
export type CsvType = (typeof csvTypes)[number]

/**
 * The columns of our CSV, in any order; all but `type` and `stem` may be missing. `answer`: of a choice the numbers of its right options
 * (`1;3`); of true/false `true` or `false`, then the number of the right reason (`true;2`); of an ordering its method; of a number `unit`
 * where a unit must be given; of a text `case` where capitals matter. `units`: `EUR=1;kEUR=0.001`. Skills: `terminology.cap=1;risk=0.5`.
 *
 * Then, for each answer n from 1, `choice n`, and where needed `match n`, `weight n` and `feedback n`. A choice is an option, a reason, a
 * thing to match (empty for a decoy) or to order (in the right order), an accepted number or text. A match is what the choice belongs to,
 * or the tolerance of a number. A weight lies between -1 and 1.
 */
export const csvColumns = [
  'key', 'type', 'stem', 'excerpt', 'attribution', 'answer', 'units', 'feedback', 'when right', 'when wrong', 'feedback true', 'feedback false', 'skills',
  'clause types', 'difficulty', 'tags', 'source',
] as const
export type CsvColumn = (typeof csvColumns)[number]

export const answerColumns = ['choice', 'match', 'weight', 'feedback'] as const
export const mostAnswers = 30

export type CsvAnswer = { choice: string; match: string; weight: string; feedback: string }

export const isKnownColumn = (name: string): boolean => (csvColumns as readonly string[]).includes(name) || /^(?:choice|match|weight|feedback) (?:[1-9]|[12]\d|30)$/.test(name)
