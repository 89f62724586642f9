import { extra, numberUnder, rowFields, rowsOf, ticked, typed } from './fields'
import { number, tick, type TypeForm } from './type-form'

export const numeric: TypeForm<'numeric'> = {
  read: (fields) => ({
    answers: rowsOf(fields, 'answers').map((row) => ({
      ...numberUnder(row, 'value'), ...numberUnder(row, 'tolerance'), ...numberUnder(row, 'weight'), ...extra(row, 'feedback'),
    })),
    units: rowsOf(fields, 'units').map((row) => ({ name: typed(row, 'name'), ...numberUnder(row, 'factor') })),
    unitRequired: ticked(fields, 'unitRequired'),
  }),
  write: ({ answers, units, unitRequired }) => ({
    unitRequired: tick(unitRequired),
    ...rowFields('answers', answers.map(({ value, tolerance, weight, feedback = '' }) => ({
      value: number(value), tolerance: number(tolerance), weight: number(weight), feedback,
    }))),
    ...rowFields('units', units.map(({ name, factor }) => ({ name, factor: number(factor) }))),
  }),
}
