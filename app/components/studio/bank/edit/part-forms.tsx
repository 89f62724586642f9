import type { ComponentType } from 'react'
import type { CasePartType } from '../../../../domain/quiz/body'
import { ChoiceFields, OrderingFields, TextFields, TrueFalseFields } from './types/choice'
import { GapChoiceFields, GapMatchFields, GapTextFields, HotTextFields } from './types/gaps'
import { MatchingFields } from './types/matching'
import { NumericFields } from './types/numeric'
import { RedlineFields } from './types/redline'

/** The fields of every type that can be a part of a case. */
export const partFields: { [T in CasePartType]: ComponentType } = {
  single: () => <ChoiceFields />, multiple: () => <ChoiceFields several />, truefalse: TrueFalseFields, matching: MatchingFields, ordering: OrderingFields,
  numeric: NumericFields, text: TextFields, gapchoice: GapChoiceFields, gaptext: GapTextFields, hottext: HotTextFields, gapmatch: GapMatchFields, redline: RedlineFields,
}
