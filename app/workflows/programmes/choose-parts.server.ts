import type { Database } from '#db/client.server'
import { claimPerson } from '#db/queries/people'
import { listCourseFacts } from '#db/queries/programme-facts'
import { insertChoice, listRounds, listStepRecords } from '#db/queries/programme-runs'
import { coursesIn, withoutGone } from '../../domain/progress/programme/done-parts'
import { chosenParts, stepsOf } from '../../domain/progress/programme/programme'
import { moveRun } from './move-run.server'

/** `step` counts from 0; `parts`: part keys. */
export type Choice = { personId: string; programmeId: string; step: number; parts: readonly string[]; now: Date }

/** `count`: not as many as the step asks for, or none of its parts. `closed`: the step is not open, or done. */
export type ChoiceFault = 'count' | 'closed'

/**
 * Choose what one takes of a step, such as two courses of four; their assignments follow at once. It may be changed while the step is open: every choice is kept, the
 * last one counts. The same again changes nothing. Null: this person is not in the programme.
 */
export async function chooseParts(db: Database, { personId, programmeId, step: at, parts, now }: Choice): Promise<{ problem: ChoiceFault | null } | null> {
  return db.transaction().execute(async (tx) => {
    await claimPerson(tx, personId)
    const run = (await listRounds(tx, personId, programmeId)).at(-1)
    if (!run || run.state === 'withdrawn') return null
    const facts = await listCourseFacts(tx, personId, coursesIn(run.programme))
    const step = withoutGone(stepsOf(run.programme, run.renewsUntil !== null), facts)[at]
    const record = (await listStepRecords(tx, run.id))[at]
    if (!step || !record || record.openedOn === null || record.doneOn !== null) return { problem: 'closed' }
    const chosen = chosenParts(step, parts)
    if (!chosen) return { problem: 'count' }
    if (record.chosen.join() === chosen.join()) return { problem: null }
    await insertChoice(tx, { runId: run.id, step: at, parts: chosen, now })
    await moveRun(tx, run.id, now)
    return { problem: null }
  })
}
