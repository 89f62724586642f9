import type { Content } from '../../../domain/quiz/item'
import type { ExportedItem, FormatWritten } from '../imported-item'
import { pairsOfMatching } from '../matching-pairs'
import { answerColumns, type CsvAnswer, csvColumns, type CsvColumn, type CsvType, csvTypes, mostAnswers } from './columns'
import { byteOrderMark, csvLine } from './csv-line'

/** Questions as a CSV file in our columns, in UTF-8 with its mark, so that spreadsheets read it as it is. */
export function writeCsv(items: readonly ExportedItem[]): FormatWritten<string> {
  const written: FormatWritten<string> = { file: '', leftOut: [], losses: [] }
  const rows = items.flatMap((item) => {
    const answers = (csvTypes as readonly string[]).includes(item.type) ? answersOf(item as Content & { type: CsvType }) : null
    if (answers && answers.length <= mostAnswers) return [{ item, answers }]
    written.leftOut.push({ key: item.key, reason: answers ? `A row holds at most ${mostAnswers} answers.` : `CSV has no questions of this kind (${item.type}).` })
    return []
  })
  const most = Math.max(2, ...rows.map(({ answers }) => answers.length))
  const numbered = Array.from({ length: most }, (_one, at) => answerColumns.map((name) => `${name} ${at + 1}`)).flat()
  const lines = rows.map(({ item, answers }) => [...csvColumns.map((name) => cellOf(item, name)), ...Array.from({ length: most }, (_one, at) => answerColumns.map((name) => answers[at]?.[name] ?? '')).flat()])
  return { ...written, file: byteOrderMark + [[...csvColumns, ...numbered], ...lines].map(csvLine).join('') }
}

function cellOf(item: ExportedItem, name: CsvColumn): string {
  const { body } = item
  switch (name) {
    case 'key': case 'type': return item[name]
    case 'stem': return body.stem
    case 'excerpt': return body.excerpt?.text ?? ''
    case 'attribution': return body.excerpt?.attribution ?? ''
    case 'answer': return answerOf(item)
    case 'units': return item.type === 'numeric' ? item.body.units.map((unit) => `${unit.name}=${unit.factor}`).join(';') : ''
    case 'feedback': return body.feedback ?? ''
    case 'when right': return body.whenRight ?? ''
    case 'when wrong': return body.whenWrong ?? ''
    case 'feedback true': return item.type === 'truefalse' ? (item.body.feedbackTrue ?? '') : ''
    case 'feedback false': return item.type === 'truefalse' ? (item.body.feedbackFalse ?? '') : ''
    case 'skills': return Object.entries(item.skills).map(([id, weight]) => (weight === 1 ? id : `${id}=${weight}`)).join(';')
    case 'clause types': return item.clauseTypes.join(';')
    case 'difficulty': return item.difficulty === 0 ? '' : String(item.difficulty)
    case 'tags': return item.tags.join(';')
    case 'source': return item.source ?? ''
  }
}

function answerOf(item: Content): string {
  switch (item.type) {
    case 'single': case 'multiple': return rightsOf(item.body.options).join(';')
    case 'truefalse': return [String(item.body.right), ...rightsOf(item.body.reasons)].join(';')
    case 'ordering': return item.body.method
    case 'numeric': return item.body.unitRequired ? 'unit' : ''
    case 'text': return item.body.caseSensitive ? 'case' : ''
    default: return ''
  }
}

const rightsOf = (options: readonly { right: boolean }[]): number[] => options.flatMap(({ right }, at) => (right ? [at + 1] : []))

type Answered = { text?: string; value?: number; tolerance?: number; weight?: number; feedback?: string }

const answer = ({ text, value, tolerance, weight, feedback }: Answered): CsvAnswer => ({
  choice: text ?? String(value), match: tolerance ? String(tolerance) : '', weight: weight === undefined ? '' : String(weight), feedback: feedback ?? '',
})

function answersOf(item: Content & { type: CsvType }): CsvAnswer[] {
  switch (item.type) {
    case 'single': case 'multiple': return item.body.options.map(answer)
    case 'truefalse': return item.body.reasons.map(answer)
    case 'matching': return pairsOfMatching(item.body).map(({ source, target, feedback }) => ({ ...answer({ text: source ?? '', feedback }), match: target }))
    case 'ordering': return item.body.elements.map(answer)
    case 'numeric': case 'text': return item.body.answers.map(answer)
  }
}
