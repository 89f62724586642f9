import { rowFields, rowsOf, ticked, typed } from './fields'
import { tick, type TypeForm } from './type-form'

export const redline: TypeForm<'redline'> = {
  read: (fields) => ({
    text: typed(fields, 'text'),
    changes: rowsOf(fields, 'changes').map((row) => ({
      id: row.id, before: row.before ?? '', after: row.after ?? '',
      decisions: rowsOf(row, 'decisions').map((one) => ({ id: one.id, text: typed(one, 'text'), right: ticked(one, 'right'), feedback: typed(one, 'feedback') })),
    })),
  }),
  write: ({ text, changes }) => ({
    text,
    ...rowFields('changes', changes.map(({ id, before, after, decisions }) => ({
      id, before, after, ...rowFields('decisions', decisions.map((one) => ({ id: one.id, text: one.text, right: tick(one.right), feedback: one.feedback }))),
    }))),
  }),
}
