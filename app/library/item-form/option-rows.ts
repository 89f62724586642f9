import type { AcceptedText, ChoiceOption } from '../../domain/quiz/body'
import { extra, type Fields, numberUnder, rowFields, rowsOf, ticked, typed } from './fields'
import { number, tick } from './type-form'

export const readOption = (row: Fields) => ({
  id: row.id, text: typed(row, 'text'), right: ticked(row, 'right'), feedback: typed(row, 'feedback'), ...numberUnder(row, 'weight'),
})

export const readOptions = (fields: Fields, list: string) => rowsOf(fields, list).map(readOption)

export const writeOption = ({ id, text, right, feedback, weight }: ChoiceOption): Fields => ({ id, text, right: tick(right), feedback, weight: number(weight) })

export const writeOptions = (list: string, options: readonly ChoiceOption[]): Fields => rowFields(list, options.map(writeOption))

export const readAnswers = (fields: Fields) =>
  rowsOf(fields, 'answers').map((row) => ({ text: typed(row, 'text'), ...numberUnder(row, 'weight'), ...extra(row, 'feedback') }))

export const writeAnswers = (answers: readonly AcceptedText[]): Fields =>
  rowFields('answers', answers.map(({ text, weight, feedback = '' }) => ({ text, weight: number(weight), feedback })))
