import type { Database, Tx } from '#db/client.server'
import { countEveryoneIn, listMiscounted } from '#db/queries/course-progress'
import { keepRounds } from '../keep-rounds.server'

/**
 * Count again how far everyone is in the courses that hold another number of steps than people's rows say: for a transaction that published something.
 * Somebody who moved on at the same moment may have counted the steps of before; the next round finds them.
 */
export async function recountCourses(tx: Tx): Promise<string[]> {
  const courseIds = await listMiscounted(tx)
  for (const courseId of courseIds) await countEveryoneIn(tx, courseId)
  return courseIds
}

/** Look every minute for courses to be counted again, until stopped. Several processes at once do no harm. */
export const keepRecounting = (db: Database): (() => Promise<void>) =>
  keepRounds({ every: 60_000, fault: 'courses could not be counted again', round: () => db.transaction().execute(recountCourses) })
