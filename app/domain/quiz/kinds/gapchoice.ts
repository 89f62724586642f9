import { gradeSingle } from '../grade-choice'
import type { ChoiceOption } from '../body'
import { gapName } from '../places-in-text'
import { joinPair, pairsOf } from '../picks'
import { named } from './choice'
import type { Kind } from './kind'
import { arePairs, isOneOf, shareOfPlaces, textOf } from './pairs'

/** Each gap is a single choice; the score is their mean. */
export const gapchoice: Kind<'gapchoice'> = {
  isAnswer: ({ gaps }, picks) => arePairs(picks, new Map(gaps.map(({ id, options }) => [id, isOneOf(options)]))),
  grade: ({ gaps }, picks) => shareOfPlaces(gaps, picks, ({ options }, given) => gradeSingle(options, [given])),
  ask: ({ text, gaps }, shuffle) => ({ text, gaps: gaps.map(({ id, options }) => ({ id, options: shuffle(options).map(named) })) }),
  review: ({ text, gaps }, picks) => {
    const given = pairsOf(picks)
    const lines = gaps.map(({ id, options }) => {
      const put = options.find((option) => option.id === given.get(id))
      const right = put !== undefined && worth(put) === 1
      return { id, label: gapName(text, gaps, id), picked: put !== undefined, given: put?.text ?? null, right, key: textOf(options, bestOf(options)?.id),
        feedback: put?.feedback || null }
    })
    return { lines, parts: [] }
  },
  rightPicks: ({ gaps }) => gaps.map(({ id, options }) => joinPair(id, bestOf(options)?.id ?? '')),
  texts: (body) => [body.stem, body.text, ...body.gaps.flatMap(({ options }) => options.map(({ text }) => text))],
}

const worth = ({ right, weight }: ChoiceOption): number => weight ?? (right ? 1 : 0)

const bestOf = (options: readonly ChoiceOption[]): ChoiceOption | undefined => [...options].sort((a, b) => worth(b) - worth(a))[0]
