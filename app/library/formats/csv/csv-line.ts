/** Begins a file that spreadsheets then read as UTF-8. */
export const byteOrderMark = '\ufeff'

/** One line of a CSV file with its end (RFC 4180); no cell of it is run as a formula. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

/**
 * A spreadsheet would run a cell that begins with one of these as a formula; an apostrophe in front keeps it words, and our reader takes it off.
 * Source: OWASP, "CSV Injection".
 */
const guarded = (cell: string): string => (/^'*[=+@-]/.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell)

const quoted = (cell: string): string => (/[",;\t\r\n]/.test(cell) || cell !== cell.trim() ? `"${guarded(cell).replaceAll('"', '""')}"` : guarded(cell))
