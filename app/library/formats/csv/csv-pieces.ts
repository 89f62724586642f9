import { byteOrderMark, csvLine } from './csv-line'

/** A table as a spreadsheet has it: its head, and the cells of a row in the order of the head. */
export type Sheet<Row> = { head: readonly string[]; cells: (row: Row) => readonly string[] }

/** Lots of rows as the pieces of a CSV file, the head first; each lot is asked for when its piece is. */
export async function* csvPieces<Row>({ head, cells }: Sheet<Row>, lots: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(head)
  for await (const rows of lots) yield rows.map((row) => csvLine(cells(row))).join('')
}
