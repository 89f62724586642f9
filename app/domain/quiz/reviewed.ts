import type { Asked, AskedPart, Question } from './asked'

/**
 * One place of a question after its verdict: an option, a span, a pair, a gap, a change. `label` names the place in words. `picked`:
 * whether this person chose or filled it; `given`: what they put there, null where the label says it. `right`: of an option whether it
 * is one of the key, of any other place whether what was given is right. `key`: what is right there, in words. Null: not told.
 */
export type ReviewLine = {
  id: string
  label: string
  picked: boolean
  given: string | null
  right: boolean | null
  key: string | null
  feedback: string | null
}

/** What a kind makes of an answer: everything told; what may be told is cut from it. */
export type Review = { lines: ReviewLine[]; parts: ReviewedPart[] }

/** A part of a case, with the lines of its own type. */
export type ReviewedPart = AskedPart & { picks: string[]; score: number | null; lines: ReviewLine[]; feedback: string[] }

/** A mark by a person: the level reached in each criterion, and what was said. */
export type RubricMark = { criteria: { text: string; level: string; points: number; most: number }[]; comment: string | null }

/**
 * An item after its verdict, as far as it may be told. `score` in [0, 1]: null while it waits for marking or is not told; `awaiting` tells
 * which. `voided`: the question was taken out of the score for everyone; `revised`: since when that is so, or it was judged anew. `certainty` and what it earned stand where the quiz asks for it.
 */
export type Reviewed = Question & {
  picks: string[]
  answered: boolean
  awaiting: boolean
  voided: boolean
  revised: Revised | null
  score: number | null
  certainty: Certainty | null
  lines: ReviewLine[]
  parts: ReviewedPart[]
  feedback: string[]
  mark: RubricMark | null
  lessonId: string | null
}

/** What a regrade made of a verdict, and when (ms epoch): judged by another key, taken out of the score, full marks for all, or taken back. */
export type Revised = { kind: 'key' | 'void' | 'full' | null; undone: boolean; at: number }

/** How sure somebody is: 1 not very, 2 fairly, 3 very. */
export type Certainty = 1 | 2 | 3

export type { Asked }
