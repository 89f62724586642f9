/** A Markdown table with columns padded to one width, so that it reads as plain text too; bars in cells are escaped. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [heads, ...rows].map((row) => heads.map((_, column) => (row[column] ?? '').replaceAll('|', '\\|')))
  const widths = heads.map((_, column) => Math.max(3, ...cells.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = cells
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n')
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/** Whole from 100 on, else with so many places that two digits count: `1,204`, `12.3`, `0.87`. A dash for what is not known. */
export function number(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '–'
  if (value >= 100) return grouped.format(value)
  return value.toFixed(value >= 10 ? 1 : 2)
}

export const ratio = (value: number | null) => (value === null || !Number.isFinite(value) ? '–' : `${value.toFixed(2)}x`)

/** Bytes in thousands, as networks count them; below a thousand as they are. */
export const kilobytes = (bytes: number) => (bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} KB`)

export const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
