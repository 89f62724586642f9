import { type CsvError, parse } from 'csv-parse/sync'
import type { BodyBase } from '../../../domain/quiz/body'
import { mostTextLength } from '../limits'
import { type FormatRead, Gathering, type ItemFacts, Untaken } from '../imported-item'
import { answerColumns, type CsvAnswer, type CsvColumn, isKnownColumn, mostAnswers } from './columns'
import { contentOfRow } from './row-content'

/** `line`: where a row begins; it may go on below. */
type Row = { record: string[]; line: number }

/** Questions of a CSV file in our columns, parted by commas, semicolons or tabs, whichever its first line uses. */
export function readCsv(text: string, file: string): FormatRead {
  const gathering = new Gathering(file)
  const rows = rowsOf(text, gathering)
  const [head, ...rest] = rows
  if (!head) return gathering.read
  const { line } = head
  const names = head.record.map((name) => name.trim().toLowerCase().replace(/_/g, ' '))
  for (const [at, name] of names.entries()) {
    if (name !== '' && !isKnownColumn(name)) gathering.fault({ line, column: at + 1 }, `There is no column “${name.slice(0, 60)}”.`)
    else if (name !== '' && names.indexOf(name) !== at) gathering.fault({ line, column: at + 1 }, `The column “${name}” stands here twice.`)
  }
  for (const name of ['type', 'stem']) if (!names.includes(name)) gathering.fault({ line, column: 1 }, `The column “${name}” is missing. The first line names the columns.`)
  if (gathering.faults.length > 0) return gathering.read
  for (const row of rest) readRow(row.record, names, row.line, gathering)
  return gathering.read
}

/** Rows with something in them. Empty ones are read as well, so that every line is counted. */
function rowsOf(text: string, gathering: Gathering): Row[] {
  const first = /\S[^\n]*/.exec(text)?.[0] ?? ''
  const delimiter = [',', ';', '\t'].reduce((best, sign) => (first.split(sign).length > first.split(best).length ? sign : best))
  try {
    const parsed = parse(text, { delimiter, bom: true, info: true, relax_column_count: true, max_record_size: 20 * mostTextLength }) as unknown as { record: string[]; info: { lines: number } }[]
    const rows = parsed.map(({ record }, at) => ({ record, line: (parsed[at - 1]?.info.lines ?? 0) + 1 }))
    return rows.filter(({ record }) => record.some((cell) => cell.trim() !== ''))
  } catch (fault) {
    const { message, lines = 1 } = fault as CsvError & { lines?: number }
    gathering.fault({ line: lines, column: 1 }, `This cannot be read as CSV: ${message.replace(/\.$/, '')}.`)
    return []
  }
}

function readRow(record: readonly string[], names: readonly string[], line: number, gathering: Gathering): void {
  const place = { line, column: 1 }
  const cell = (name: string) => (record[names.indexOf(name)] ?? '').trim().replace(/^'(?='*[=+@-])/, '')
  const of = (name: CsvColumn) => cell(name)
  if (record.length > names.length) return gathering.fault(place, `This row has ${record.length} cells, the first line names ${names.length}. Put text with the separator in it into double quotes.`)
  const answers = Array.from({ length: mostAnswers }, (_one, at) => Object.fromEntries(answerColumns.map((name) => [name, cell(`${name} ${at + 1}`)])) as CsvAnswer)
  while (answers.length > 0 && Object.values(answers.at(-1) ?? {}).every((said) => said === '')) answers.pop()
  const base: BodyBase = {
    stem: of('stem'), excerpt: of('excerpt') ? { text: of('excerpt'), attribution: of('attribution') || null } : null, feedback: of('feedback') || null,
    ...(of('when right') ? { whenRight: of('when right') } : {}), ...(of('when wrong') ? { whenWrong: of('when wrong') } : {}),
  }
  try {
    gathering.item(place, factsOf(of), () => contentOfRow(of, base, answers))
  } catch (fault) {
    if (!(fault instanceof Untaken)) throw fault
    gathering.fault(place, fault.message)
  }
}

export const listOf = (cell: string): string[] => cell.split(';').map((one) => one.trim()).filter(Boolean)

function factsOf(of: (name: CsvColumn) => string): ItemFacts {
  const skills = listOf(of('skills')).map((one): [string, number] => {
    const [, id = '', weight = '1'] = /^([^=]+)(?:=(.+))?$/.exec(one) ?? []
    if (!(Number(weight) > 0 && Number(weight) <= 1)) throw new Untaken(`The weight of the skill ${id.slice(0, 60)} must be above 0 and at most 1.`)
    return [id.trim(), Number(weight)]
  })
  const difficulty = of('difficulty')
  if (difficulty !== '' && !Number.isFinite(Number(difficulty))) throw new Untaken(`“${difficulty.slice(0, 60)}” is no difficulty. Write a number from -4 to 4.`)
  return {
    key: of('key') || null, title: null, skills: skills.length > 0 ? Object.fromEntries(skills) : null, clauseTypes: of('clause types') ? listOf(of('clause types')) : null,
    difficulty: difficulty === '' ? null : Number(difficulty), tags: [...new Set(listOf(of('tags')))], source: of('source') || null,
  }
}
