import { z } from 'zod'
import type { Bodies, BodyBase } from '../../domain/quiz/body'
import type { ItemType } from '../../domain/quiz/item'
import { caseBody, partBodies } from './case'
import { essay } from './essay'
import { upload } from './upload'

/** What the body of each type must be; what it may leave out has its default here and nowhere else. */
export const itemBodies = { ...partBodies, essay, upload, case: caseBody } satisfies { [T in ItemType]: z.ZodType<BodyBase & Bodies[T]> }

const contentOf = <T extends ItemType>(type: T) => z.strictObject({ type: z.literal(type), body: itemBodies[type] })

/** A question of any type with its body; what it parses to is `Content`. */
export const itemContent = z.discriminatedUnion(
  'type',
  [
    contentOf('single'), contentOf('multiple'), contentOf('truefalse'), contentOf('matching'), contentOf('ordering'), contentOf('numeric'), contentOf('text'),
    contentOf('gapchoice'), contentOf('gaptext'), contentOf('hottext'), contentOf('gapmatch'), contentOf('redline'), contentOf('essay'), contentOf('upload'),
    contentOf('case'),
  ],
  { error: `Choose the type of the question: ${Object.keys(itemBodies).join(', ')}.` },
)
