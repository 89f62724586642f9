import { z } from 'zod'
import { bodyOf } from './body'
import { gapchoice } from './gapchoice'
import { gapmatch } from './gapmatch'
import { gaptext } from './gaptext'
import { hottext } from './hottext'
import { matching } from './matching'
import { multiple } from './multiple'
import { numeric } from './numeric'
import { ordering } from './ordering'
import { redline } from './redline'
import { fault, uniqueIds } from './rules'
import { single } from './single'
import { text } from './text'
import { truefalse } from './truefalse'
import { between, partId } from './words'

/** The types that can be a part of a case: those that are judged by their key. */
export const partBodies = { single, multiple, truefalse, matching, ordering, numeric, text, gapchoice, gaptext, hottext, gapmatch, redline }

const pointsFault = 'Give this part points above 0 and up to 100.'
const points = z.number({ error: pointsFault }).gt(0, pointsFault).lte(100, pointsFault).default(1)
const partOf = <T extends keyof typeof partBodies>(type: T) => z.strictObject({ id: partId, points, type: z.literal(type), body: partBodies[type] })

const part = z.discriminatedUnion(
  'type',
  [
    partOf('single'), partOf('multiple'), partOf('truefalse'), partOf('matching'), partOf('ordering'), partOf('numeric'), partOf('text'), partOf('gapchoice'),
    partOf('gaptext'), partOf('hottext'), partOf('gapmatch'), partOf('redline'),
  ],
  { error: `Choose the type of this part: ${Object.keys(partBodies).join(', ')}.` },
)

/** An extract with several questions about it. */
export const caseBody = bodyOf({ parts: between(part, 1, 12, 'parts') }).superRefine(({ excerpt, parts }, context) => {
  if (!excerpt) fault(context, ['excerpt'], 'Paste the extract that the parts ask about.')
  uniqueIds(context, ['parts'], parts)
})
