/** A row, or why it is none: its quotes do not match, or it is longer than any row. `line`: where it begins, from 1. */
export type CsvRow = { line: number; cells: string[] } | { line: number; fault: 'quotes' | 'too-long' }

/** So many characters a row may have. */
export const mostRowLength = 100_000

type Found = { cells: string[]; end: number } | { fault: 'quotes' } | 'more'

/**
 * Rows of comma-separated text (RFC 4180), given piece by piece: `push` and `end` return the rows that are whole by then. Lines may end in `\n`, `\r\n`
 * or `\r`; a quote inside a cell that did not begin with one is a letter; blank lines are passed over. A row that cannot be read costs its own first line and no more: an unclosed quote
 * does not swallow what comes after. At most `mostRowLength` characters and the piece in hand are held.
 */
export class CsvRows {
  #text = ''
  #line = 1
  #skipping = false

  constructor(readonly delimiter: string) {}

  push(text: string): CsvRow[] {
    this.#text += text
    return this.#take(false)
  }

  end(): CsvRow[] {
    return this.#take(true)
  }

  #take(isLast: boolean): CsvRow[] {
    const rows: CsvRow[] = []
    const text = this.#text
    let at = 0
    while (at < text.length) {
      const line = this.#line
      const found = this.#skipping || isLong(text, at) ? { fault: 'too-long' as const } : readRow(text, at, this.delimiter, isLast)
      if (found === 'more' && text.length - at <= mostRowLength) break
      if (found === 'more' || 'fault' in found) {
        if (!this.#skipping) rows.push({ line, fault: found === 'more' ? 'quotes' : found.fault })
        const next = nextLine(text, at, isLast)
        this.#skipping = next === null
        at = next ?? (text.endsWith('\r') ? text.length - 1 : text.length)
        if (next === null) break
        this.#line += 1
        continue
      }
      if (found.end - at > mostRowLength + 2) rows.push({ line, fault: 'too-long' })
      else if (found.cells.length > 1 || found.cells[0] !== '') rows.push({ line, cells: found.cells })
      this.#line += linesIn(text, at, found.end)
      at = found.end
    }
    this.#text = text.slice(at)
    return rows
  }
}

/** Whether what begins at `at` goes on for longer than any row without a line's end. */
function isLong(text: string, at: number): boolean {
  if (text.length - at <= mostRowLength) return false
  const end = lineEnd(text, at)
  return end === -1 || end - at > mostRowLength
}

function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at)
  const before = feed === -1 ? text : text.slice(at, feed)
  const back = feed === -1 ? before.indexOf('\r', at) : before.indexOf('\r')
  return back === -1 ? feed : feed === -1 ? back : at + back
}

/** Where the line after that of `at` begins; null where it is not there yet. */
function nextLine(text: string, at: number, isLast: boolean): number | null {
  const end = lineEnd(text, at)
  if (end === -1) return isLast ? text.length : null
  return afterLineEnd(text, end, isLast)
}

/** Null where a `\r` stands last and a `\n` may follow. */
function afterLineEnd(text: string, end: number, isLast: boolean): number | null {
  if (text[end] === '\n') return end + 1
  if (end + 1 === text.length && !isLast) return null
  return text[end + 1] === '\n' ? end + 2 : end + 1
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = from; at < to; at++) {
    const letter = text.charCodeAt(at)
    if (letter === 10 || (letter === 13 && text.charCodeAt(at + 1) !== 10)) lines += 1
  }
  return lines
}

function readRow(text: string, from: number, delimiter: string, isLast: boolean): Found {
  const cells: string[] = []
  let at = from
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at, isLast) : plainCell(text, at, delimiter, isLast)
    if (typeof cell === 'string' || 'fault' in cell) return cell
    cells.push(cell.value)
    const sign = text[cell.end]
    if (sign === delimiter) {
      at = cell.end + 1
      if (at === text.length && !isLast) return 'more'
      continue
    }
    if (sign === undefined) return isLast ? { cells, end: cell.end } : 'more'
    if (sign !== '\n' && sign !== '\r') return { fault: 'quotes' }
    const end = afterLineEnd(text, cell.end, isLast)
    return end === null ? 'more' : { cells, end }
  }
}

type Cell = { value: string; end: number } | { fault: 'quotes' } | 'more'

function plainCell(text: string, from: number, delimiter: string, isLast: boolean): Cell {
  for (let at = from; at < text.length; at++) {
    const letter = text[at]
    if (letter === delimiter || letter === '\n' || letter === '\r') return { value: text.slice(from, at), end: at }
  }
  return isLast ? { value: text.slice(from), end: text.length } : 'more'
}

function quotedCell(text: string, from: number, isLast: boolean): Cell {
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return isLast ? { fault: 'quotes' } : 'more'
    if (quote + 1 === text.length && !isLast) return 'more'
    if (text[quote + 1] !== '"') return { value: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1 }
    at = quote + 2
  }
}
