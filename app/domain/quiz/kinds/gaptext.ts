import { bestText, keyText, weightOf } from '../match-text'
import { gapName } from '../places-in-text'
import { joinPair, pairsOf } from '../picks'
import type { Kind } from './kind'
import { arePairs, shareOfPlaces } from './pairs'
import { isWords } from './text'

/** Each gap is a short text; the score is the mean of what its words earn. */
export const gaptext: Kind<'gaptext'> = {
  isAnswer: ({ gaps }, picks) => arePairs(picks, new Map(gaps.map(({ id }) => [id, isWords]))),
  grade: ({ gaps }, picks) =>
    shareOfPlaces(gaps, picks, ({ answers, caseSensitive }, given) => {
      const taken = bestText(answers, given, caseSensitive)
      return taken ? weightOf(taken) : 0
    }),
  ask: ({ text, gaps }) => ({ text, gaps: gaps.map(({ id }) => ({ id })) }),
  review: ({ text, gaps }, picks) => {
    const typed = pairsOf(picks)
    const lines = gaps.map(({ id, answers, caseSensitive }) => {
      const given = typed.get(id) ?? null
      const taken = given === null ? null : bestText(answers, given, caseSensitive)
      return { id, label: gapName(text, gaps, id), picked: given !== null, given, right: taken !== null && weightOf(taken) === 1, key: keyText(answers),
        feedback: taken?.feedback || null }
    })
    return { lines, parts: [] }
  },
  rightPicks: ({ gaps }) => gaps.map(({ id, answers }) => joinPair(id, keyText(answers))),
  texts: (body) => [body.stem, body.text, ...body.gaps.flatMap(({ answers }) => answers.map(({ text }) => text))],
}
