/** What has to be done to rows as they stand: `added` and `changed` are to be written, `removed` is to go. */
export type Comparison<R> = { added: R[]; changed: R[]; removed: R[] }

/**
 * Hold rows as they stand against rows as they should be. `keys` are the columns that name a row. Values are the same when they are the
 * same text or the same number to the last bit; 0 and -0 count as one, as one of the databases knows no -0.
 */
export function compareRows<R extends object>(keys: readonly string[], standing: readonly R[], right: readonly R[]): Comparison<R> {
  const place = (row: R) => JSON.stringify(keys.map((key) => (row as Record<string, unknown>)[key]))
  const left = new Map(standing.map((row) => [place(row), row]))
  const added: R[] = []
  const changed: R[] = []
  for (const row of right) {
    const before = left.get(place(row))
    left.delete(place(row))
    if (!before) added.push(row)
    else if (written(before) !== written(row)) changed.push(row)
  }
  return { added, changed, removed: [...left.values()] }
}

function written(row: object): string {
  return JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)))
}
