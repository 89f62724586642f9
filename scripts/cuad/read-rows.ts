import { CsvError } from 'csv-parse'
import { decodeText } from './decode-text'
import { FileFault } from './file-fault'
import { type OpenedFile, openFile } from './open-file'
import { parseCsv } from '../csv/parse-csv'
import { recogniseContent } from './recognise-content'

export const LARGEST_FIELD = 1024 * 1024
const LARGEST_ROW = 16 * LARGEST_FIELD

// Ends a file that was cut short, so that its last row is known for a piece; no text that came through csv-parse whole ends so.
const CUT = '\0cut'

/** One row as it stands. `line` is where it starts, from 1; `row` is 0 for the header and counts contracts from 1. */
export type Row = { line: number; row: number; fields: string[] }

/**
 * Read a CSV file, plain or gzipped, row by row. Rows are as wide as the first; blank lines are passed over. What is not CSV, not UTF-8,
 * cut short or implausibly large throws a FileFault that says where.
 */
export async function* readRows(path: string): AsyncGenerator<Row> {
  const file = await openFile(path)
  let next = { line: 1, row: 0 }
  let width: number | null = null
  try {
    for await (const { fields, lastLine } of parseCsv(textOf(file), LARGEST_ROW)) {
      if (file.endsEarly && fields.at(-1)?.endsWith(CUT)) break
      const place = { line: lastLine - newlinesIn(fields), row: next.row }
      next = { line: lastLine + 1, row: place.row + 1 }
      width ??= fields.length
      checkFields(fields, width, place)
      yield { ...place, fields }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (!file.endsEarly) throw malformed(error, next)
  }
  if (file.endsEarly) throw new FileFault(`the file ends early, after row ${Math.max(0, next.row - 1)}; fetch it again`)
}

async function* textOf(file: OpenedFile): AsyncGenerator<string> {
  yield* decodeText(recognised(file), file.endsEarly)
  if (file.endsEarly) yield CUT
}

async function* recognised({ chunks, endsEarly }: OpenedFile): AsyncGenerator<Buffer> {
  let first = true
  for await (const chunk of chunks) {
    const content = first ? recogniseContent(chunk) : null
    if (content !== null) throw new FileFault(`this is not a CSV file; it is ${content}`)
    first = false
    yield chunk
  }
  if (first && !endsEarly) throw new FileFault('there is nothing in the file')
}

type Place = { line: number; row: number }

function checkFields(fields: readonly string[], width: number, place: Place) {
  if (fields.length !== width) throw new FileFault(`${fields.length} fields stand where the header has ${width}`, place)
  if (fields.some((field) => field.length > LARGEST_FIELD)) throw new FileFault('a field holds more than 1 MB', place)
}

function newlinesIn(fields: readonly string[]): number {
  return fields.reduce((sum, field) => sum + field.split('\n').length - 1, 0)
}

function malformed(error: CsvError, place: Place): FileFault {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new FileFault('a quote in the row that starts here is never closed', place)
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new FileFault('the row is larger than any contract; a quote is probably never closed', place)
  const line = Number(error.lines ?? place.line)
  return new FileFault(`a quote stands where none may, in the row that starts on line ${place.line}`, { ...place, line })
}
