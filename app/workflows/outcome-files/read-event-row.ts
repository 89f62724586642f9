import { rowReader } from '../../domain/outcomes/file/event-of-row'
import type { Mapping } from '../../domain/outcomes/file/mapping'
import { readEvent } from '../../http/outcome-schema'
import type { CsvRow } from '../../library/outcome-file/csv-rows'
import type { GivenRow } from '../outcomes/record-outcomes.server'
import { currencyDigits } from './currency-digits'
import { brokenWords, cellWords, underHeading } from './row-words'

/** So much of a refused row is kept, for whoever mends it. */
const mostKept = 20_000

/** Rows of a file as the door of events takes them, by the same judge as every other; null for one that the mapping leaves out. */
export function eventRows(mapping: Mapping, headings: readonly string[]): (row: CsvRow) => GivenRow | null {
  const read = rowReader(mapping, { headings, digitsOf: currencyDigits })
  return (row) => {
    const { line } = row
    if ('fault' in row) return { line, sourceId: null, reason: brokenWords(row.fault) }
    const cells = keptOf(row.cells)
    if (row.cells.length > headings.length && row.cells.slice(headings.length).some((cell) => cell.trim() !== '')) {
      return { line, sourceId: null, reason: `this row has ${row.cells.length} cells under ${headings.length} headings; put text that holds the separator into double quotes`, cells }
    }
    const said = read(row.cells)
    if (said === null) return null
    if ('fault' in said) return { line, sourceId: said.sourceId && (cleanId(said.sourceId) ?? null), reason: cellWords(said.fault), cells }
    const judged = readEvent(said.event)
    return 'told' in judged ? { line, told: judged.told, cells } : { line, sourceId: judged.sourceId, reason: underHeading(judged.reason, mapping), cells }
  }
}

/** An id that a database takes and a page shows. */
const cleanId = (id: string): string | null => (/^[^\p{Cc}\p{Cs}]*$/u.test(id) ? id : null)

function keptOf(cells: readonly string[]): readonly string[] {
  let left = mostKept
  return cells.map((cell) => {
    const kept = cell.slice(0, Math.max(left, 0))
    left -= cell.length
    return kept
  })
}
