import { optionSeed } from './draw'
import { randomFrom } from './random'

/**
 * A paper is one answer that people mark. It waits for a first mark, for a second blind one where it is doubled, for a third where two
 * differ by more than the bound; then it is marked. It is withdrawn while a regrade says what the answer counts, whatever it is worth.
 */
export const paperStates = ['waiting', 'second', 'third', 'marked', 'withdrawn'] as const
export type PaperState = (typeof paperStates)[number]

/** Where a paper stands: `score` in [0, 1], null while a mark is missing. */
export type PaperStanding = { state: 'marked'; score: number } | { state: Exclude<PaperState, 'marked'>; score: null }

export const withdrawn: PaperStanding = { state: 'withdrawn', score: null }

/** Keeps this draw apart from those that put the questions and their options in order. */
const salt = 0x5bd1e995

/**
 * Whether two people mark the answer at this place of an attempt, so that over many about `share` (policy.secondMarks, in [0, 1]) of
 * them are doubled. The attempt's seed decides, so that neither the writer nor a marker has a say in it, and asking again says the same.
 */
export function isDoubled(share: number, attemptSeed: number, position: number): boolean {
  return randomFrom(optionSeed(attemptSeed ^ salt, position))() < share
}

/**
 * Where a paper stands with the marks given so far, in their order, each in [0, 1]. One mark settles a paper that is not doubled. Two
 * settle on their mean while they differ by at most `bound` (policy.markBound). Beyond it the third person's mark is asked for, and the
 * median of the three stands: one mark that is far off then moves nothing, however far, and the score is one that a person gave, with
 * its levels and its reasons. The usual rule, the mean of the two marks that lie nearest, jumps where the third falls halfway. Ways of
 * resolving compared: Johnson, Penny and Gordon 2000, doi 10.1207/S15324818AME1302_1; the median: Tukey 1977, Exploratory Data Analysis, ch. 2.
 */
export function paperStanding(scores: readonly number[], { doubled, bound }: { doubled: boolean; bound: number }): PaperStanding {
  const [first, second, third] = scores
  if (first === undefined) return { state: 'waiting', score: null }
  if (!doubled) return { state: 'marked', score: first }
  if (second === undefined) return { state: 'second', score: null }
  if (isWithin(first, second, bound)) return { state: 'marked', score: (first + second) / 2 }
  if (third === undefined) return { state: 'third', score: null }
  return { state: 'marked', score: median(first, second, third) }
}

/** Points are few and their quotients are not exact: a difference that is the bound is within it. */
export const isWithin = (a: number, b: number, bound: number): boolean => Math.abs(a - b) <= bound + 1e-9

const median = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))

export type MayMark = 'may' | 'own' | 'marked-before' | 'settled'

/** Whether a person may mark a paper: not their own, not twice, and not one that stands or was withdrawn. */
export function mayMark(paper: { personId: string; state: PaperState; markers: readonly string[] }, markerId: string): MayMark {
  if (paper.personId === markerId) return 'own'
  if (paper.markers.includes(markerId)) return 'marked-before'
  return paper.state === 'marked' || paper.state === 'withdrawn' ? 'settled' : 'may'
}
