import { v7 as uuid } from 'uuid'
import type { Tx } from '#db/client.server'
import { insertRuns, listLastRounds, type NewRun } from '#db/queries/programme-runs'
import { findProgramme } from '#db/queries/programmes'
import { moveRun } from './move-run.server'

/** `startsOn`: an ISO day, the first of the run; one to come waits for it. `assignedBy`: a person's id. `ruleId`: the rule that begins it, null by hand. */
export type Beginning = { programmeId: string; personId: string; startsOn: string; assignedBy: string; ruleId: string | null }

/**
 * Begin a programme for a person, in the transaction of whoever asks: its first steps open and their courses are assigned at once where it starts by now. Answers the
 * id of the run, or null where nothing was begun: who is or was in the programme is not begun again, a repeat changes nothing, and a programme that is not offered
 * cannot be begun. A run that was withdrawn may be begun again by hand; a rule never does that, or it would undo what a manager decided.
 */
export async function beginRun(tx: Tx, { personId, ...beginning }: Beginning, now: Date): Promise<string | null> {
  const [run] = await beginRuns(tx, { ...beginning, personIds: [personId] }, now)
  if (!run) return null
  await moveRun(tx, run.id, now)
  return run.id
}

/** The same for many people, none of whom is moved: the next round of the server opens their first steps. Answers whose runs are new. */
export async function beginRuns(tx: Tx, { personIds, ...beginning }: Omit<Beginning, 'personId'> & { personIds: readonly string[] }, now: Date): Promise<{ id: string; personId: string }[]> {
  const programme = await findProgramme(tx, beginning.programmeId)
  if (!programme) return []
  const last = await listLastRounds(tx, beginning.programmeId, personIds)
  const mayBegin = (id: string) => !last.has(id) || (beginning.ruleId === null && last.get(id)?.state === 'withdrawn')
  const runs = personIds.filter(mayBegin).map((personId): NewRun => ({
    ...beginning, id: uuid(), personId, version: programme.version, round: (last.get(personId)?.round ?? 0) + 1, renewsUntil: null, steps: programme.steps.length,
  }))
  const added = new Set(await insertRuns(tx, runs, now))
  return runs.filter(({ id }) => added.has(id)).map(({ id, personId }) => ({ id, personId }))
}
