import { extra, rowFields, rowsOf, ticked, typed } from './fields'
import { readAnswers, readOptions, writeAnswers, writeOptions } from './option-rows'
import { tick, type TypeForm } from './type-form'

export const choice: TypeForm<'single' | 'multiple'> = {
  read: (fields) => ({ options: readOptions(fields, 'options') }),
  write: ({ options }) => writeOptions('options', options),
}

export const truefalse: TypeForm<'truefalse'> = {
  read: (fields) => ({
    ...(fields.right ? { right: fields.right === 'true' } : {}), ...extra(fields, 'feedbackTrue'), ...extra(fields, 'feedbackFalse'),
    reasons: readOptions(fields, 'reasons'),
  }),
  write: ({ right, feedbackTrue = '', feedbackFalse = '', reasons }) => ({
    right: String(right), feedbackTrue, feedbackFalse, ...writeOptions('reasons', reasons),
  }),
}

export const ordering: TypeForm<'ordering'> = {
  read: (fields) => ({ elements: rowsOf(fields, 'elements').map((row) => ({ id: row.id, text: typed(row, 'text') })), ...extra(fields, 'method') }),
  write: ({ elements, method }) => ({ method, ...rowFields('elements', elements.map(({ id, text }) => ({ id, text }))) }),
}

export const text: TypeForm<'text'> = {
  read: (fields) => ({ answers: readAnswers(fields), caseSensitive: ticked(fields, 'caseSensitive') }),
  write: ({ answers, caseSensitive }) => ({ caseSensitive: tick(caseSensitive), ...writeAnswers(answers) }),
}
