import { z } from 'zod'
import { fates } from '../domain/outcomes/versions'

const result = z.object({
  line: z.int().min(1).describe('Its place in the list, from 1.'),
  id: z.string().nullable().describe('Your id of the event, where it could be read.'),
  version: z.int().nullable(),
  became: z.enum(fates).describe(
    'recorded: it was new. repeated: it was there already, and nothing changed. corrected: a higher version of what was there. outdated: a lower one, kept and not in force. waiting: its person is not known yet. refused: see reason.',
  ),
  reason: z.string().nullable().describe('What is wrong with a row that was refused: the field and what it should be.'),
})

/** What every door for programs answers; `result` is of one event. */
export const outcomeResults = z.object({ results: z.array(result) })
export const deliveryResults = outcomeResults.extend({ leftOut: z.int().min(0).describe('Records that no rule of the mapping is for.') })
export const apiProblem = z.object({ title: z.string(), status: z.int(), detail: z.string() })
