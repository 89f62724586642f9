import type { ItemVersion } from '../../domain/quiz/item'
import { type Fields, numberIn, rowFields, rowsOf, typed } from './fields'

type Head = Pick<ItemVersion, 'skills' | 'clauseTypes' | 'difficulty' | 'source'> & { tags: readonly string[] }

/** What tidied fields state of a question besides its body, judged by nothing yet. A skill without a weight has the weight 1. */
export function readHead(fields: Fields) {
  return {
    skills: Object.fromEntries(rowsOf(fields, 'skills').map((row) => [typed(row, 'skill'), numberIn(typed(row, 'weight')) ?? 1])),
    clauseTypes: rowsOf(fields, 'clauseTypes').map((row) => typed(row, 'type')),
    difficulty: numberIn(typed(fields, 'difficulty')) ?? 0,
    tags: typed(fields, 'tags').split(',').map((tag) => tag.trim()).filter(Boolean),
    source: typed(fields, 'source') || null,
  }
}

export function writeHead({ skills, clauseTypes, difficulty, source, tags }: Head): Fields {
  return {
    ...rowFields('skills', Object.entries(skills).map(([skill, weight]) => ({ skill, weight: String(weight) }))),
    ...rowFields('clauseTypes', clauseTypes.map((type) => ({ type }))),
    difficulty: String(difficulty), source: source ?? '', tags: tags.join(', '),
  }
}

/** Rows that name what a row above names already, with the field to mend. */
export function namedTwice(fields: Fields): Record<string, string> {
  const twice = (list: string, name: string, message: string) => {
    const values = rowsOf(fields, list).map((row) => typed(row, name))
    return values.flatMap((value, at) => (values.indexOf(value) < at ? [[`${list}.${at}.${name}`, message] as const] : []))
  }
  return Object.fromEntries([
    ...twice('skills', 'skill', 'This skill is named above already. Take one of the two away.'),
    ...twice('clauseTypes', 'type', 'This clause type is named above already. Take one of the two away.'),
  ])
}

/** The field where a fault of the head is said. */
export function headFieldOf([name, at]: readonly PropertyKey[], fields: Fields): string {
  if (name === 'tags') return 'tags'
  if (name === 'clauseTypes' && typeof at === 'number') return `clauseTypes.${at}.type`
  if (name === 'skills' && typeof at === 'string') return `skills.${rowsOf(fields, 'skills').findIndex((row) => typed(row, 'skill') === at)}.weight`
  return String(name)
}
