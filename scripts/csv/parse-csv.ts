import { type CsvError, parse } from 'csv-parse'

/** `lastLine`: the line, from 1, on which the row ends. */
export type CsvRow = { fields: string[]; lastLine: number }

/**
 * Parse comma-separated text whose lines end in one of `ends`. Every row before a fault is given before the CsvError is thrown,
 * which reading csv-parse as a stream does not promise. Rows may differ in width; blank lines are passed over.
 */
export async function* parseCsv(texts: AsyncIterable<string>, largestRow: number, ends: string[] = ['\n']): AsyncGenerator<CsvRow> {
  const rows: CsvRow[] = []
  const parser = parse({
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ends,
    max_record_size: largestRow,
    on_record: (fields: string[], { lines }) => {
      rows.push({ fields, lastLine: lines })
      return null
    },
  })
  // The same error comes back from write and end, where it is dealt with.
  parser.on('error', () => undefined)
  parser.resume()

  for await (const text of texts) {
    if (text === '') continue
    const fault = await settled((done) => parser.write(text, done))
    yield* rows.splice(0)
    if (fault) throw fault
  }
  const fault = await settled((done) => parser.end(done))
  yield* rows.splice(0)
  if (fault) throw fault
}

function settled(begin: (done: (error?: Error | null) => void) => void): Promise<CsvError | Error | null> {
  return new Promise((resolve) => begin((error) => resolve(error ?? null)))
}
