/** Names in the order in which they were first seen; each is worked with by its place. */
export type Names = { placeOf: (name: string) => number; list: readonly string[] }

export function newNames(): Names {
  const places = new Map<string, number>()
  const list: string[] = []
  return {
    list,
    placeOf(name) {
      const known = places.get(name)
      if (known !== undefined) return known
      places.set(name, list.length)
      return list.push(name) - 1
    },
  }
}

/**
 * An answer log, one entry a row in each list and in the order of the file. `times`: ms epoch, 0 where the log keeps none. `scores`: 0
 * or 1. `skills`: places in the names, rows of the same skills sharing one list.
 */
export type Answers = {
  users: readonly number[]
  items: readonly number[]
  skills: readonly (readonly number[])[]
  times: readonly number[]
  scores: readonly number[]
  userNames: readonly string[]
}

/** These rows alone. */
export function pickRows(answers: Answers, wanted: (row: number) => boolean): Answers {
  const rows = answers.users.flatMap((_, row) => (wanted(row) ? [row] : []))
  const of = <T>(list: readonly T[]) => rows.map((row) => list[row] as T)
  const { users, items, skills, times, scores, userNames } = answers
  return { users: of(users), items: of(items), skills: of(skills), times: of(times), scores: of(scores), userNames }
}
