import type { Database, Tx } from '#db/client.server'
import { claimPerson } from '#db/queries/people'
import { claimMove, insertReadingMoves, type LessonMove, listOpenMoves, listReadersOf, moveReadings, recordMoved } from '#db/queries/reading-moves'
import { findVersionText } from '#db/queries/studio'
import { audit } from '../audit.server'

const batch = 50
const mostBatches = 100

/**
 * Go on with every move of a lesson that is under way, fifty readers to a transaction, at most five thousand in one call. What stopped
 * in the middle goes on where it was; readers who were moved already are not met again. Says whether anything is left to move.
 */
export async function continueMoves(db: Database, lessonId: string, now: Date): Promise<{ left: boolean }> {
  let rounds = 0
  for (const id of await listOpenMoves(db, lessonId)) {
    for (let done = false; !done; rounds++) {
      if (rounds === mostBatches) return { left: true }
      done = await db.transaction().execute((tx) => moveBatch(tx, id, now))
    }
  }
  return { left: false }
}

/** Each reader's turn is taken, in one order for all, so that a lesson finished at this moment is finished on one version or the other. */
async function moveBatch(tx: Tx, id: string, now: Date): Promise<boolean> {
  const move = await claimMove(tx, id)
  if (move.done) return true
  const people = await listReadersOf(tx, move.fromId, batch)
  for (const personId of people) await claimPerson(tx, personId)
  const movedNow = people.length > 0 ? await moveReadings(tx, move, people) : []
  await insertReadingMoves(tx, move, movedNow, now)
  const moved = move.moved + movedNow.length
  const done = people.length < batch
  await recordMoved(tx, id, moved, done ? now : null)
  if (done) await recordMove(tx, { ...move, moved }, now)
  return done
}

async function recordMove(tx: Tx, move: LessonMove, now: Date): Promise<void> {
  const from = await findVersionText(tx, move.lessonId, { id: move.fromId })
  const to = await findVersionText(tx, move.lessonId, { id: move.toId })
  const entry = { actorId: move.askedById, action: 'lesson.readers-moved', subjectType: 'lesson' as const, subjectId: move.lessonId }
  await audit(tx, { ...entry, before: { version: from?.number }, after: { version: to?.number, title: to?.title, readers: move.moved } }, now)
}
