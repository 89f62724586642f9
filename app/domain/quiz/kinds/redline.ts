import type { Decision, RedlineChange } from '../body'
import { inReadingOrder } from '../places-in-text'
import { joinPair, pairsOf } from '../picks'
import { named } from './choice'
import type { Kind } from './kind'
import { arePairs, isOneOf, shareOfPlaces } from './pairs'

/** The score is the share of changes with the right decision. */
export const redline: Kind<'redline'> = {
  isAnswer: ({ changes }, picks) => arePairs(picks, new Map(changes.map(({ id, decisions }) => [id, isOneOf(decisions)]))),
  grade: ({ changes }, picks) => shareOfPlaces(changes, picks, ({ decisions }, given) => Number(decisions.some(({ id, right }) => right && id === given))),
  ask: ({ text, changes }, shuffle) => ({
    text,
    changes: inReadingOrder(text, changes).map(({ id, before, after, decisions }) => {
      const amendments = shuffle(decisions.filter((decision) => !isPlain(decision)))
      return { id, before, after, decisions: [...plainOf(decisions), ...amendments].map(named) }
    }),
  }),
  review: ({ changes }, picks, asked) => {
    const given = pairsOf(picks)
    const lines = asked.changes.flatMap(({ id }) => {
      const change = changes.find((one) => one.id === id)
      if (!change) return []
      const put = change.decisions.find((decision) => decision.id === given.get(id))
      const key = change.decisions.find(({ right }) => right)
      return [{ id, label: changeInWords(change), picked: put !== undefined, given: inWords(put), right: put?.right ?? false, key: inWords(key),
        feedback: put?.feedback || null }]
    })
    return { lines, parts: [] }
  },
  rightPicks: ({ changes }) => changes.flatMap(({ id, decisions }) => decisions.filter(({ right }) => right).slice(0, 1).map((key) => joinPair(id, key.id))),
  texts: (body) => [body.stem, body.text, ...body.changes.flatMap(({ before, after, decisions }) => [before, after, ...decisions.map(({ text }) => text)])],
}

const isPlain = ({ id }: { id: string }): boolean => id === 'accept' || id === 'reject'

const plainOf = (decisions: readonly Decision[]): Decision[] =>
  ['accept', 'reject'].flatMap((plain) => decisions.filter(({ id }) => id === plain))

/** What a change does to the clause. */
function changeInWords({ before, after }: RedlineChange): string {
  if (before === '') return `Add “${after}”`
  return after === '' ? `Delete “${before}”` : `Replace “${before}” with “${after}”`
}

function inWords(decision: Decision | undefined): string | null {
  if (!decision) return null
  return isPlain(decision) ? (decision.id === 'accept' ? 'Accept' : 'Reject') : `Amend to “${decision.text}”`
}
