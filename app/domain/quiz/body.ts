import type { OrderingMethod } from './ordering-methods'

/** What every question holds. `whenRight` and `whenWrong` are said besides `feedback` after a verdict; left out where there is nothing to say. */
export type BodyBase = {
  stem: string
  excerpt: Excerpt | null
  feedback: string | null
  whenRight?: string
  whenWrong?: string
}

export type Excerpt = { text: string; attribution: string | null }

/** Words with an id inside their item. */
export type Named = { id: string; text: string }

/**
 * `weight` in [-1, 1] states what a pick earns or costs; left out, a right pick earns its share of the key and a wrong one costs its
 * share of the decoys. In a single choice it is what that pick alone earns.
 */
export type ChoiceOption = Named & { right: boolean; feedback: string; weight?: number }

export type ChoiceBody = BodyBase & Bodies['single']

/** A wording that is taken as an answer. `weight` in (0, 1] is what it earns, 1 where left out. `*` stands for any words. */
export type AcceptedText = { text: string; weight?: number; feedback?: string }

/** A value that is taken: within `tolerance` (absolute) of `value`. A range from 3 to 5 is 4 with tolerance 1. */
export type AcceptedNumber = { value: number; tolerance: number; weight?: number; feedback?: string }

/** `factor` of these make one of the unit that the accepted values are in: with values in EUR, `{ name: 'kEUR', factor: 0.001 }`. */
export type Unit = { name: string; factor: number }

/** One sign of a change in a clause: what goes, what comes (either may be empty), and what can be done with it. */
export type RedlineChange = { id: string; before: string; after: string; decisions: Decision[] }

/** `accept` and `reject` have these ids and no words; every other decision amends the change to its `text`. One is right. */
export type Decision = { id: string; text: string; right: boolean; feedback: string }

export type RubricLevel = Named & { points: number }

/** Levels from the least points to the most. */
export type Criterion = Named & { levels: RubricLevel[] }

export type Rubric = { criteria: Criterion[] }

/** One question about the extract of a case; `points` weigh it among the others. */
export type CasePart = { [T in CasePartType]: { id: string; points: number; type: T; body: BodyBase & Bodies[T] } }[CasePartType]

export type CasePartType = Exclude<keyof Bodies, 'essay' | 'upload' | 'case'>

/**
 * What each type holds besides. A `text` with places (gaps, spans, changes) names each once as `[[id]]`. Picks, one list of words for
 * every answer, are written as said here; see `picks.ts`.
 */
export type Bodies = {
  /** Picks: the option. */
  single: { options: ChoiceOption[] }
  /** Picks: each option chosen. */
  multiple: { options: ChoiceOption[] }
  /** Picks: `true` or `false`, then `reason=<id>` where there are reasons. */
  truefalse: { right: boolean; feedbackTrue?: string; feedbackFalse?: string; reasons: ChoiceOption[] }
  /** Picks: `<source>=<target>`. Targets that no source has are decoys. */
  matching: { sources: (Named & { target: string; feedback?: string })[]; targets: Named[] }
  /** Elements stand in their right order. Picks: every id in the order given. */
  ordering: { elements: Named[]; method: OrderingMethod }
  /** Picks: the number as typed, then `unit=<name>` where units are asked. */
  numeric: { answers: AcceptedNumber[]; units: Unit[]; unitRequired: boolean }
  /** Picks: the words as typed. */
  text: { answers: AcceptedText[]; caseSensitive: boolean }
  /** Picks: `<gap>=<option>`. */
  gapchoice: { text: string; gaps: { id: string; options: ChoiceOption[] }[] }
  /** Picks: `<gap>=<words as typed>`. */
  gaptext: { text: string; gaps: { id: string; answers: AcceptedText[]; caseSensitive: boolean }[] }
  /** Picks: each span marked. */
  hottext: { text: string; spans: ChoiceOption[] }
  /** Picks: `<gap>=<choice>`. A choice may fill as many gaps as `uses` says (0: any number); choices that no gap has are decoys. */
  gapmatch: { text: string; gaps: { id: string; choice: string; feedback?: string }[]; choices: (Named & { uses: number })[] }
  /** Picks: `<change>=<decision>`. */
  redline: { text: string; changes: RedlineChange[] }
  /** Picks: the text. `maxWords` null: without bound. */
  essay: { minWords: number; maxWords: number | null; rubric: Rubric; model?: string }
  /** Picks: the id of each file handed in. `accepts`: endings without a dot. */
  upload: { accepts: string[]; maxFiles: number; rubric: Rubric; model?: string }
  /** The extract is the item's excerpt. Picks: those of a part, each behind `<part>:`. */
  case: { parts: CasePart[] }
}
