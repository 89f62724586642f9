import { v7 as uuid } from 'uuid'
import type { Asked } from '~/domain/progress/programme/move-steps'
import type { Db } from '../client.server'
import { toIso } from './values'

type Ordered = { runId: string; personId: string; assignedBy: string; note: string; now: Date }

/**
 * Let the assignments of a run be what it asks for: each course once, by its day. What it asks for no more is taken back, unless it was finished: that stays to be read.
 */
export async function putRunAssignments(tx: Db, run: Ordered, asked: readonly Asked[], finished: ReadonlySet<string>): Promise<void> {
  const there = await tx.selectFrom('assignment').select(['id', 'course_id', 'due_on', 'withdrawn_at']).where('run_id', '=', run.runId).execute()
  for (const { courseId, dueOn } of asked) {
    const known = there.find((row) => row.course_id === courseId)
    if (known?.withdrawn_at === null && known.due_on === dueOn) continue
    if (known) await tx.updateTable('assignment').set({ due_on: dueOn, withdrawn_at: null }).where('id', '=', known.id).execute()
    else await tx.insertInto('assignment').values({
      id: uuid(), course_id: courseId, team_id: null, person_id: run.personId, due_on: dueOn, note: run.note, assigned_by: run.assignedBy, created_at: toIso(run.now),
      withdrawn_at: null, run_id: run.runId,
    }).onConflict((conflict) => conflict.columns(['run_id', 'course_id']).where('run_id', 'is not', null).doNothing()).execute()
  }
  const gone = there.filter((row) => row.withdrawn_at === null && !finished.has(row.course_id) && !asked.some(({ courseId }) => courseId === row.course_id))
  if (gone.length > 0) await tx.updateTable('assignment').set({ withdrawn_at: toIso(run.now) }).where('id', 'in', gone.map(({ id }) => id)).execute()
}
