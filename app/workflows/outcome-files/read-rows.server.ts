import { type CsvRow, CsvRows } from '../../library/outcome-file/csv-rows'
import { decoded, type Encoding } from '../../library/outcome-file/tell-encoding'

export type Layout = { encoding: Encoding; delimiter: string }

/** The rows of a file, headings first, held no longer than they are asked for. */
export async function* readRows(bytes: AsyncIterable<Uint8Array>, { encoding, delimiter }: Layout): AsyncGenerator<CsvRow> {
  const rows = new CsvRows(delimiter)
  for await (const text of decoded(bytes, encoding)) yield* rows.push(text)
  yield* rows.end()
}

/** The rows below the headings in pieces of `size`, from the row `from` on, counted from 0. */
export async function* piecesFrom(rows: AsyncIterable<CsvRow>, from: number, size: number): AsyncGenerator<CsvRow[]> {
  let place = -1
  let piece: CsvRow[] = []
  for await (const row of rows) {
    if (place++ < from) continue
    piece.push(row)
    if (piece.length < size) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}
