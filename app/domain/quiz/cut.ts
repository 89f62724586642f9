import type { Told } from './disclosure'
import type { ItemType } from './item'
import type { Reviewed, ReviewedPart, ReviewLine } from './reviewed'

/** Types whose lines are options: `right` of a line says whether the option is one of the key, not whether something given there is. */
const optionTypes: readonly ItemType[] = ['single', 'multiple', 'truefalse', 'hottext']

/**
 * An item after its verdict with everything taken out that is not told. One's own answer stands with its verdict: so a picked option says
 * whether it is right, and what it says in return, while an option that was not picked tells both only with the right answer. A single
 * score is told with one's own answer alone, for it says whether that was right. Marks by people are feedback.
 */
export function cut(item: Reviewed, told: Told): Reviewed {
  return {
    ...item,
    ...answerTold(item, told),
    answered: told.own && item.answered,
    awaiting: told.own && item.awaiting,
    certainty: told.own ? item.certainty : null,
    revised: item.voided || told.own ? item.revised : null,
    parts: item.parts.map((part): ReviewedPart => ({ ...part, ...answerTold(part, told) })),
    mark: told.feedback ? item.mark : null,
  }
}

type Answered = Pick<Reviewed, 'type' | 'picks' | 'score' | 'lines' | 'feedback'>

function answerTold({ type, picks, score, lines, feedback }: Answered, told: Told): Omit<Answered, 'type'> {
  const asOptions = optionTypes.includes(type)
  return {
    picks: told.own ? picks : [],
    score: told.score && told.own ? score : null,
    lines: lines.map((line) => lineTold(line, told, asOptions)),
    feedback: told.feedback ? feedback : [],
  }
}

function lineTold(line: ReviewLine, told: Told, asOptions: boolean): ReviewLine {
  const own = told.own && line.picked
  return {
    ...line,
    picked: own,
    given: told.own ? line.given : null,
    right: (asOptions ? told.right || own : told.own) ? line.right : null,
    key: told.right ? line.key : null,
    feedback: told.feedback && (told.right || own) ? line.feedback : null,
  }
}

/** Whether anything of the single answers is told; where nothing is, there is nothing to show but the score. */
export const tellsAnswers = ({ own, right, feedback }: Told): boolean => own || right || feedback
