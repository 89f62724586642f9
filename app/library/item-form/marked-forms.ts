import type { Rubric } from '../../domain/quiz/body'
import { uploadEndings } from '../../domain/quiz/upload-endings'
import { extra, type Fields, numberUnder, rowFields, rowsOf, ticked, typed } from './fields'
import { number, type TypeForm } from './type-form'

const readRubric = (fields: Fields) => ({
  criteria: rowsOf(fields, 'rubric.criteria').map((row) => ({
    id: row.id, text: typed(row, 'text'), levels: rowsOf(row, 'levels').map((level) => ({ id: level.id, text: typed(level, 'text'), ...numberUnder(level, 'points') })),
  })),
})

const writeRubric = ({ criteria }: Rubric): Fields =>
  rowFields('rubric.criteria', criteria.map(({ id, text, levels }) => ({
    id, text, ...rowFields('levels', levels.map((level) => ({ id: level.id, text: level.text, points: number(level.points) }))),
  })))

export const essay: TypeForm<'essay'> = {
  read: (fields) => ({ ...numberUnder(fields, 'minWords'), ...numberUnder(fields, 'maxWords'), rubric: readRubric(fields), ...extra(fields, 'model') }),
  write: ({ minWords, maxWords, rubric, model = '' }) => ({ minWords: number(minWords), maxWords: number(maxWords), model, ...writeRubric(rubric) }),
}

export const upload: TypeForm<'upload'> = {
  read: (fields) => ({
    accepts: uploadEndings.filter((ending) => ticked(fields, `accepts.${ending}`)), ...numberUnder(fields, 'maxFiles'), rubric: readRubric(fields), ...extra(fields, 'model'),
  }),
  write: ({ accepts, maxFiles, rubric, model = '' }) => ({
    ...Object.fromEntries(accepts.map((ending) => [`accepts.${ending}`, '1'])), maxFiles: number(maxFiles), model, ...writeRubric(rubric),
  }),
  fieldOf: ([name]) => (name === 'accepts' ? 'accepts' : null),
}
