import type { Bodies, BodyBase } from '../../domain/quiz/body'
import type { Content, ItemType } from '../../domain/quiz/item'
import { choice, ordering, text, truefalse } from './choice-forms'
import { extra, type Fields, numberUnder, rowFields, rowsOf, typed } from './fields'
import { gapchoice, gapmatch, gaptext, hottext } from './gap-forms'
import { essay, upload } from './marked-forms'
import { matching } from './matching-form'
import { numeric } from './number-form'
import { redline } from './redline-form'
import { isPartType } from './tidy'
import { number, type TypeForm } from './type-form'

/** A case: its parts stand in the form as the types they are. */
const caseForm: TypeForm<'case'> = {
  read: (fields) => ({
    parts: rowsOf(fields, 'parts').map((row) => ({
      id: row.id, ...numberUnder(row, 'points'), type: row.type, body: isPartType(row.type) ? readBody(row.type, row) : {},
    })),
  }),
  write: ({ parts }) =>
    rowFields('parts', parts.map((part) => ({ ...writeBody({ type: part.type, body: part.body } as Content), id: part.id, type: part.type, points: number(part.points) }))),
  fieldOf([list, at, name, ...rest], fields) {
    if (list !== 'parts' || typeof at !== 'number' || name !== 'body') return null
    const part = rowsOf(fields, 'parts')[at]
    return part && isPartType(part.type) ? `parts.${at}.${fieldOf(part.type, rest, part)}` : null
  },
}

const forms: { [T in ItemType]: TypeForm<T> } = {
  single: choice, multiple: choice, truefalse, matching, ordering, numeric, text, gapchoice, gaptext, hottext, gapmatch, redline, essay, upload, case: caseForm,
}

/** The body that tidied fields state, judged by nothing yet. */
export function readBody(type: ItemType, fields: Fields): Record<string, unknown> {
  const excerpt = typed(fields, 'excerpt.text') || typed(fields, 'excerpt.attribution')
  return {
    stem: typed(fields, 'stem'),
    excerpt: excerpt ? { text: typed(fields, 'excerpt.text'), attribution: typed(fields, 'excerpt.attribution') || null } : null,
    ...forms[type].read(fields), feedback: typed(fields, 'feedback') || null, ...extra(fields, 'whenRight'), ...extra(fields, 'whenWrong'),
  }
}

/** A body as fields of its form. */
export function writeBody({ type, body }: Content): Fields {
  const { stem, excerpt, feedback, whenRight = '', whenWrong = '' } = body as BodyBase
  // The registry pairs each type with its own body; TypeScript cannot follow a key and a value that vary together.
  const own = (forms[type] as unknown as TypeForm<'single'>).write(body as Bodies['single'])
  return {
    stem, 'excerpt.text': excerpt?.text ?? '', 'excerpt.attribution': excerpt?.attribution ?? '', ...own, feedback: feedback ?? '', whenRight, whenWrong,
  }
}

/** The field where a fault of the body is said. */
export const fieldOf = (type: ItemType, path: readonly PropertyKey[], fields: Fields): string => forms[type].fieldOf?.(path, fields) ?? path.map(String).join('.')
