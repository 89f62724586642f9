import type { ClauseType } from '~/domain/content/taxonomy'
import { FileFault } from './file-fault'

const FILENAME = 'Filename'

/** Where each wanted column stands, counted from 0. */
export type Columns = { filename: number; categories: { column: string; at: number }[] }

/** Find the file name and the column of every clause type; a missing or doubled one throws a FileFault that says what was found. */
export function checkHeader(header: readonly string[], types: readonly ClauseType[]): Columns {
  const names = header.map((name) => name.trim())
  const wanted = [FILENAME, ...types.map((type) => type.column)]
  const missing = wanted.filter((name) => !names.includes(name))
  if (missing.length > 0) throw new FileFault(describe(missing, wanted.length, names), { line: 1 })

  const doubled = wanted.find((name) => names.indexOf(name) !== names.lastIndexOf(name))
  if (doubled !== undefined) throw new FileFault(`the column "${doubled}" appears twice`, { line: 1 })
  return {
    filename: names.indexOf(FILENAME),
    categories: types.map(({ column }) => ({ column, at: names.indexOf(column) })),
  }
}

function describe(missing: readonly string[], wanted: number, found: readonly string[]): string {
  const only = found.length === 1 ? (found[0] ?? '') : ''
  if (only.includes(';') || only.includes('\t')) {
    return `the columns are separated by ${only.includes(';') ? 'semicolons' : 'tabs'}; save the file with commas`
  }
  const lacking =
    missing.length === wanted ? 'none of the expected columns is there' : `${missing.length} of ${wanted} columns are missing: ${list(missing, 5)}`
  return `this is not the header of CUAD's master clauses; ${lacking}. Found ${found.length}: ${list(found, 4)}`
}

function list(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).map((name) => `"${name.length > 40 ? `${name.slice(0, 40)}…` : name}"`)
  return names.length > most ? `${shown.join(', ')} and ${names.length - most} more` : shown.join(', ')
}
