import type { CasePartType } from '../body'
import { multiple, single } from './choice'
import { gapchoice } from './gapchoice'
import { gapmatch } from './gapmatch'
import { gaptext } from './gaptext'
import { hottext } from './hottext'
import type { Kind } from './kind'
import { matching } from './matching'
import { numeric } from './numeric'
import { ordering } from './ordering'
import { redline } from './redline'
import { text } from './text'
import { truefalse } from './truefalse'

/** The kinds that a case may be made of: those judged by a key. */
export const partKinds: { [T in CasePartType]: Kind<T> } = {
  single, multiple, truefalse, matching, ordering, numeric, text, gapchoice, gaptext, hottext, gapmatch, redline,
}
