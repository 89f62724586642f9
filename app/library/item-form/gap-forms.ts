import { partIdFor } from '../../domain/quiz/part-id'
import { extra, type Fields, numberUnder, rowFields, rowsOf, ticked, typed } from './fields'
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

type Piece = { id: string; text: string; uses?: number | string }

/** The pieces that are listed, then those that a gap alone names: these may be used as often as they are right. */
function piecesOf(fields: Fields): Piece[] {
  const listed: Piece[] = rowsOf(fields, 'choices').map((row) => ({ id: row.id ?? '', text: typed(row, 'text'), ...numberUnder(row, 'uses') }))
  const filled = rowsOf(fields, 'gaps').map((row) => typed(row, 'choice'))
  const taken = new Set(listed.map(({ id }) => id))
  const alone = [...new Set(filled)].filter((text) => text && !listed.some((piece) => piece.text === text)).map((text) => {
    const id = partIdFor(text, taken)
    taken.add(id)
    return { id, text, uses: filled.filter((other) => other === text).length }
  })
  return [...listed, ...alone.sort((one, other) => (one.id < other.id ? -1 : 1))]
}

/** A gap names its piece by the words. */
export const gapmatch: TypeForm<'gapmatch'> = {
  read(fields) {
    const choices = piecesOf(fields)
    const idOf = new Map(choices.map(({ id, text }) => [text, id]))
    return {
      text: typed(fields, 'text'), choices,
      gaps: rowsOf(fields, 'gaps').map((row) => ({ id: row.id, choice: idOf.get(typed(row, 'choice')) ?? '', ...extra(row, 'feedback') })),
    }
  },
  write({ text, gaps, choices }) {
    const words = new Map(choices.map((one) => [one.id, one.text]))
    return {
      text,
      ...rowFields('gaps', gaps.map(({ id, choice, feedback = '' }) => ({ id, choice: words.get(choice) ?? '', feedback }))),
      ...rowFields('choices', choices.map(({ id, text: piece, uses }) => ({ id, text: piece, uses: number(uses) }))),
    }
  },
}
