import type { ComponentType } from 'react'
import type { AskedPart } from '../../../domain/quiz/asked'
import type { CasePartType } from '../../../domain/quiz/body'
import type { AskProps } from './ask'
import { AskMultiple, AskSingle } from './choice'
import { AskGapChoice } from './gap-choice'
import { AskGapMatch } from './gap-match'
import { AskGapText } from './gap-text'
import { AskHotText } from './hot-text'
import { AskMatching } from './matching'
import { AskNumeric } from './numeric'
import { AskOrdering } from './ordering'
import { AskRedline } from './redline'
import { AskText } from './text'
import { AskTrueFalse } from './true-false'

/** Every type that can be a part of a case, which is every type with a key. */
export const partAsks: { [T in CasePartType]: ComponentType<AskProps<T>> } = {
  single: AskSingle, multiple: AskMultiple, truefalse: AskTrueFalse, matching: AskMatching, ordering: AskOrdering, numeric: AskNumeric, text: AskText,
  gapchoice: AskGapChoice, gaptext: AskGapText, hottext: AskHotText, gapmatch: AskGapMatch, redline: AskRedline,
}

export function AskPart({ part: { type, asked }, ...rest }: { part: AskedPart } & Omit<AskProps<CasePartType>, 'asked'>) {
  // The registry pairs each type with what it asks; TypeScript cannot follow a key and a value that vary together.
  const Drawn = partAsks[type] as ComponentType<AskProps<'single'>>
  return <Drawn asked={asked as AskProps<'single'>['asked']} {...rest} />
}
