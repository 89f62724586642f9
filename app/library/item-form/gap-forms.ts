import { extra, numberUnder, rowFields, rowsOf, ticked, typed } from './fields'
import { readAnswers, readOption, readOptions, writeAnswers, writeOption, writeOptions } from './option-rows'
import { number, tick, type TypeForm } from './type-form'

export const gapchoice: TypeForm<'gapchoice'> = {
  read: (fields) => ({ text: typed(fields, 'text'), gaps: rowsOf(fields, 'gaps').map((gap) => ({ id: gap.id, options: readOptions(gap, 'options') })) }),
  write: ({ text, gaps }) => ({ text, ...rowFields('gaps', gaps.map(({ id, options }) => ({ id, ...writeOptions('options', options) }))) }),
}

export const gaptext: TypeForm<'gaptext'> = {
  read: (fields) => ({
    text: typed(fields, 'text'),
    gaps: rowsOf(fields, 'gaps').map((gap) => ({ id: gap.id, answers: readAnswers(gap), caseSensitive: ticked(gap, 'caseSensitive') })),
  }),
  write: ({ text, gaps }) => ({
    text, ...rowFields('gaps', gaps.map(({ id, answers, caseSensitive }) => ({ id, caseSensitive: tick(caseSensitive), ...writeAnswers(answers) }))),
  }),
}

/** A passage whose words are left out is called by its id. */
export const wordsOfId = (id: string): string => id.replaceAll('_', ' ')

export const hottext: TypeForm<'hottext'> = {
  read: (fields) => ({
    text: typed(fields, 'text'),
    spans: rowsOf(fields, 'spans').map((row) => ({ ...readOption(row), text: typed(row, 'text') || wordsOfId(row.id ?? '') })),
  }),
  write: ({ text, spans }) => ({ text, ...rowFields('spans', spans.map(writeOption)) }),
}

export const gapmatch: TypeForm<'gapmatch'> = {
  read: (fields) => ({
    text: typed(fields, 'text'),
    gaps: rowsOf(fields, 'gaps').map((row) => ({ id: row.id, choice: typed(row, 'choice'), ...extra(row, 'feedback') })),
    choices: rowsOf(fields, 'choices').map((row) => ({ id: row.id, text: typed(row, 'text'), ...numberUnder(row, 'uses') })),
  }),
  write: ({ text, gaps, choices }) => ({
    text,
    ...rowFields('gaps', gaps.map(({ id, choice, feedback = '' }) => ({ id, choice, feedback }))),
    ...rowFields('choices', choices.map(({ id, text: words, uses }) => ({ id, text: words, uses: number(uses) }))),
  }),
}
