/** A row for a place of a text. `named`: whether the text names it now. */
export type PlaceRow = { key: string; id: string; named: boolean }

/**
 * The rows after the text changed: one for each place it names, in its order. A row whose place is gone stays behind the others, with what
 * was written in it. Where one place gave way to one other, its name was written anew, and the row keeps its words.
 */
export function followText(rows: readonly PlaceRow[], places: readonly string[], newKey: () => string): PlaceRow[] {
  const ids = [...new Set(places)]
  const gone = rows.filter((row) => row.named && !ids.includes(row.id))
  const come = ids.filter((id) => !rows.some((row) => row.id === id))
  const [renamed] = gone
  const known = gone.length === 1 && come.length === 1 && renamed ? rows.map((row) => (row === renamed ? { ...row, id: come[0] ?? row.id } : row)) : rows
  return [
    ...ids.map((id) => ({ ...(known.find((row) => row.id === id) ?? { key: newKey(), id }), named: true })),
    ...known.filter((row) => !ids.includes(row.id)).map((row) => ({ ...row, named: false })),
  ]
}
