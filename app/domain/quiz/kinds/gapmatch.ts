import type { Bodies } from '../body'
import { gapName } from '../places-in-text'
import { joinPair, pairsOf } from '../picks'
import { inNoTellingOrder } from './in-no-telling-order'
import type { Kind } from './kind'
import { arePairs, isOneOf, shareOfPlaces, textOf } from './pairs'

/** The score is the share of gaps with their own choice. */
export const gapmatch: Kind<'gapmatch'> = {
  isAnswer: (body, picks) => arePairs(picks, new Map(body.gaps.map(({ id }) => [id, isOneOf(body.choices)]))) && withinUses(body, picks),
  grade: ({ gaps }, picks) => shareOfPlaces(gaps, picks, ({ choice }, given) => (given === choice ? 1 : 0)),
  ask: ({ text, gaps, choices, stem }, shuffle) => ({
    text,
    gaps: gaps.map(({ id }) => ({ id })),
    choices: shuffle(inNoTellingOrder(choices, stem)).map(({ id, text: words, uses }) => ({ id, text: words, uses })),
  }),
  review: ({ text, gaps, choices }, picks) => {
    const given = pairsOf(picks)
    const lines = gaps.map(({ id, choice, feedback }) => {
      const put = given.get(id)
      return { id, label: gapName(text, gaps, id), picked: put !== undefined, given: textOf(choices, put), right: put === choice,
        key: textOf(choices, choice), feedback: feedback || null }
    })
    return { lines, parts: [] }
  },
  rightPicks: ({ gaps }) => gaps.map(({ id, choice }) => joinPair(id, choice)),
  texts: (body) => [body.stem, body.text, ...body.choices.map(({ text }) => text)],
}

/** A choice fills no more gaps than it may. */
function withinUses({ choices }: Bodies['gapmatch'], picks: readonly string[]): boolean {
  const given = [...pairsOf(picks).values()]
  return choices.every(({ id, uses }) => uses === 0 || given.filter((value) => value === id).length <= uses)
}
