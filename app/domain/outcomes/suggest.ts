/** Somebody whom a source may mean. `email` as it is kept: in lower case. */
export type Candidate = { id: string; name: string; email: string }

/** How far `who` fits, in (0, 1]. */
export type Suggestion = Candidate & { fit: number }

const most = 3
const enough = 0.5

/** The words of a name or of an address before its @, without accents and case: `M.Keller+crm@x.com` is `m` and `keller`. */
export function nameWords(text: string): string[] {
  const before = text.includes('@') ? text.slice(0, text.indexOf('@')).replace(/\+.*$/, '') : text
  return before.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

/**
 * The people whom a source may mean by `who`, who fits best first: at most three, none that fits by less than half. Who is told by the
 * same address fits wholly. Otherwise words are compared: equal ones count 1, a letter for a word that begins with it a half; the sum as
 * a share of the words of the longer of both (as Dice 1945, doi 10.2307/1932409, with that in place of the mean). It is for a person to decide.
 */
export function suggestPeople(who: string, people: readonly Candidate[]): Suggestion[] {
  const said = nameWords(who)
  return people
    .map((person) => ({ ...person, fit: who.trim().toLowerCase() === person.email ? 1 : Math.max(fitOf(said, nameWords(person.name)), fitOf(said, nameWords(person.email))) }))
    .filter(({ fit }) => fit >= enough)
    .sort((a, b) => b.fit - a.fit || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, most)
}

function fitOf(said: readonly string[], known: readonly string[]): number {
  const left = [...known]
  let sum = 0
  for (const word of [...said].sort((a, b) => b.length - a.length)) {
    const best = left.map((other, place) => ({ place, fit: wordFit(word, other) })).reduce((a, b) => (b.fit > a.fit ? b : a), { place: -1, fit: 0 })
    if (best.fit === 0) continue
    sum += best.fit
    left.splice(best.place, 1)
  }
  return sum / Math.max(said.length, known.length, 1)
}

function wordFit(a: string, b: string): number {
  if (a === b) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length === 1 && long.startsWith(short) ? 0.5 : 0
}
