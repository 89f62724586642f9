/** Rows of many people, each person's together in their order. */
export function byPerson<T extends { personId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const own = groups.get(row.personId)
    if (own) own.push(row)
    else groups.set(row.personId, [row])
  }
  return groups
}
