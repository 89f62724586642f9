/** The names in which what is typed occurs, in their id or in their words: first those that begin with it. Without a word, all of them. */
export function rank<N extends { id: string; label: string }>(names: readonly N[], typed: string): N[] {
  const wanted = typed.toLowerCase()
  const score = ({ id, label }: N) => {
    if (id.toLowerCase().startsWith(wanted)) return 0
    if (label.toLowerCase().startsWith(wanted)) return 1
    if (id.toLowerCase().includes(wanted)) return 2
    return label.toLowerCase().includes(wanted) ? 3 : 4
  }
  const scored = names.map((name) => ({ name, score: score(name) })).filter((one) => one.score < 4)
  return scored.sort((one, other) => one.score - other.score).map(({ name }) => name)
}
