import { joinPair, pairsOf } from '../picks'
import { named } from './choice'
import { inNoTellingOrder } from './in-no-telling-order'
import type { Kind } from './kind'
import { arePairs, isOneOf, shareOfPlaces, textOf } from './pairs'

/** The score is the share of sources with their own target. */
export const matching: Kind<'matching'> = {
  isAnswer: ({ sources, targets }, picks) => arePairs(picks, new Map(sources.map(({ id }) => [id, isOneOf(targets)]))),
  grade: ({ sources }, picks) => shareOfPlaces(sources, picks, ({ target }, given) => (given === target ? 1 : 0)),
  ask: ({ sources, targets, stem }, shuffle) => ({
    sources: shuffle(sources).map(named),
    targets: shuffle(inNoTellingOrder(targets, stem)).map(named),
  }),
  review: ({ sources, targets }, picks, asked) => {
    const given = pairsOf(picks)
    const lines = asked.sources.flatMap(({ id, text }) => {
      const source = sources.find((one) => one.id === id)
      if (!source) return []
      const put = given.get(id)
      const key = textOf(targets, source.target)
      const feedback = source.feedback || null
      return [{ id, label: text, picked: put !== undefined, given: textOf(targets, put), right: put === source.target, key, feedback }]
    })
    return { lines, parts: [] }
  },
  rightPicks: ({ sources }) => sources.map(({ id, target }) => joinPair(id, target)),
  texts: (body) => [body.stem, ...[...body.sources, ...body.targets].map(({ text }) => text)],
}
