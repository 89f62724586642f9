import type { ClauseType } from '~/domain/content/taxonomy'
import { checkHeader, type Columns } from './check-header'
import { FileFault } from './file-fault'
import { parsePythonList } from './python-list'
import { type Row, readRows } from './read-rows'

/** One contract. `row` counts contracts from 1, `line` is where it starts in the file; a column without an excerpt has an empty list. */
export type MasterRow = { line: number; row: number; filename: string; cells: { column: string; excerpts: string[] }[] }

/**
 * Read CUAD's master clauses (.csv or .csv.gz) one contract at a time, with a cell for every clause type's column. A file that is
 * something else, lacks a column, is malformed anywhere or holds no contract throws a FileFault; what was read before it must be discarded.
 */
export async function* readMasterClauses(path: string, types: readonly ClauseType[]): AsyncGenerator<MasterRow> {
  let columns: Columns | null = null
  let contracts = 0
  for await (const row of readRows(path)) {
    if (columns === null) columns = checkHeader(row.fields, types)
    else {
      contracts++
      yield toMasterRow(row, columns)
    }
  }
  if (contracts === 0) throw new FileFault('the file holds a header and no contract', { line: 1 })
}

function toMasterRow({ line, row, fields }: Row, columns: Columns): MasterRow {
  return {
    line,
    row,
    filename: fields[columns.filename] ?? '',
    cells: columns.categories.map(({ column, at }) => {
      const list = parsePythonList(fields[at] ?? '')
      if ('problem' in list) throw new FileFault(list.problem, { line, row, column, offset: list.offset })
      return { column, excerpts: list.items }
    }),
  }
}
